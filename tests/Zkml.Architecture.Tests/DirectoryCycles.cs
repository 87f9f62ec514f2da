namespace Zkml.Architecture.Tests;

/// <summary>Finds directories of an assembly that use each other, directly or in a circle.</summary>
internal static class DirectoryCycles
{
    /// <summary>The uses that lie on a circle, one for each pair of directories.</summary>
    public static IEnumerable<string> Find(IEnumerable<TypeUse> uses)
    {
        var pairs = uses.Where(use => use.From != use.To).GroupBy(use => (From: use.From.Directory, To: use.To.Directory)).ToDictionary(group => group.Key, group => group.First());
        return pairs.Where(pair => Reaches(pair.Key.To, pair.Key.From, pairs.Keys)).Select(pair => $"{pair.Key.From} -> {pair.Key.To}: {pair.Value.User} uses {pair.Value.Used}").Order(StringComparer.Ordinal);
    }

    private static bool Reaches(string start, string end, IReadOnlyCollection<(string From, string To)> arrows)
    {
        var (seen, pending) = (new HashSet<string> { start }, new Stack<string>([start]));
        while (pending.TryPop(out var directory))
        {
            if (directory == end)
            {
                return true;
            }

            foreach (var (_, to) in arrows.Where(arrow => arrow.From == directory && seen.Add(arrow.To)))
            {
                pending.Push(to);
            }
        }

        return false;
    }
}
