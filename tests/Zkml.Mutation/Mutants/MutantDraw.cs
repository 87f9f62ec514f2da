using Zkml.Mutation.Areas;
using Zkml.Testing;

namespace Zkml.Mutation.Mutants;

/// <summary>The order in which a seed takes the mutants of an area.</summary>
internal static class MutantDraw
{
    /// <summary>A kind by chance, then one of its mutants by chance, until none is left: so that the many numbers of a source do not crowd out its few refusals.</summary>
    public static IEnumerable<Mutant> Order(MutationArea area, int seed)
    {
        var random = new Random(seed);
        var kinds = All(area).GroupBy(mutant => mutant.Kind).OrderBy(kind => kind.Key).Select(kind => kind.ToList()).ToList();
        while (kinds.Count > 0)
        {
            var kind = kinds[random.Next(kinds.Count)];
            var index = random.Next(kind.Count);
            if (!UnorderedArguments.AreSwapped(kind[index]))
            {
                yield return kind[index];
            }

            kind.RemoveAt(index);
            if (kind.Count == 0)
            {
                kinds.Remove(kind);
            }
        }
    }

    /// <summary>All mutants of an area, by file and place.</summary>
    public static IEnumerable<Mutant> All(MutationArea area) =>
        from directory in area.Directories
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, directory), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from mutant in MutantFinder.Find(area, Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path))
        select mutant;
}
