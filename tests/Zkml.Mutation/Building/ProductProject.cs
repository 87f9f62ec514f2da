using Zkml.Testing;

namespace Zkml.Mutation.Building;

/// <summary>A project of the product that has mutants.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Directory">Its directory, from the root of the repository.</param>
internal sealed record ProductProject(string Name, string Directory)
{
    /// <summary>The switch's full name. It has one name per project: assemblies whose internals are shared would find two.</summary>
    public string SwitchName => $"global::Zkml.Mutation.Switches.{Name.Replace('.', '_')}";

    /// <summary>The switch: an environment variable says which mutant is on, and the array which were asked for.</summary>
    public string SwitchText => $$"""
        #nullable enable
        namespace Zkml.Mutation.Switches;

        internal static class {{Name.Replace('.', '_')}}
        {
            private static readonly int _on = int.TryParse(System.Environment.GetEnvironmentVariable("ZKML_MUTANT"), out var number) ? number : 0;
            private static readonly bool[] _reached = System.AppContext.GetData("Zkml.Mutation.Reached") as bool[] ?? new bool[100_000];

            public static bool On(int number)
            {
                _reached[number] = true;
                return number == _on;
            }
        }
        """;

    /// <summary>The project that a file or directory, from the root of the repository, belongs to.</summary>
    public static ProductProject Of(string path)
    {
        for (var directory = path; !string.IsNullOrEmpty(directory); directory = Path.GetDirectoryName(directory))
        {
            var full = Path.Combine(Repository.Root, directory);
            if (System.IO.Directory.Exists(full) && System.IO.Directory.EnumerateFiles(full, "*.csproj").FirstOrDefault() is { } project)
            {
                return new ProductProject(Path.GetFileNameWithoutExtension(project), directory);
            }
        }

        throw new InvalidOperationException($"no project is above {path}");
    }
}
