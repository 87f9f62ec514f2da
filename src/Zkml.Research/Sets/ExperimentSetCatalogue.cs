using System.Collections.Immutable;
using Zkml.Host;

namespace Zkml.Research.Sets;

/// <summary>The shipped experiment sets.</summary>
public static class ExperimentSetCatalogue
{
    /// <summary>Their names, the default first.</summary>
    public static ImmutableArray<string> Names { get; } = ["quick", "frontier", "original", "presets", "proving"];

    /// <summary>The set with a name, ignoring case.</summary>
    /// <exception cref="MalformedInputException">There is no set with that name.</exception>
    public static ExperimentSet Find(string name)
    {
        var found = Names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new MalformedInputException("experiment set", "", $"'{name}' is not known; expected one of {string.Join(", ", Names)}, or give a file such as experiments.json{NearestName.Hint(name, Names)}");
        using var stream = typeof(ExperimentSetCatalogue).Assembly.GetManifestResourceStream($"experiments/{found}.json")
            ?? throw new InvalidOperationException($"the assembly was built without its resource experiments/{found}.json");
        return ExperimentSetFile.Load(stream, $"experiment set {found}");
    }
}
