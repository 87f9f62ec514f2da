using System.Collections.Immutable;
using Zkml.Host;

namespace Zkml.Training.Presets;

/// <summary>The shipped presets.</summary>
public static class PresetCatalogue
{
    /// <summary>All presets, the default first.</summary>
    public static ImmutableArray<Preset> All { get; } =
    [
        new("square"),
        new("nano"),
        new("small"),
        new("wide"),
        new("deep"),
        new("conv"),
        new("best"),
        new("fashion"),
        new("binary"),
        new("zkml-2023"),
        new("tree-small"),
        new("tree"),
        new("boosted-small"),
        new("boosted"),
    ];

    /// <summary>What <c>zkml mnist</c> takes when nothing else is asked for.</summary>
    public static Preset Default => All[0];

    /// <summary>The preset of a name, whatever its case.</summary>
    /// <exception cref="MalformedInputException">There is none of that name.</exception>
    public static Preset Find(string name) =>
        All.FirstOrDefault(preset => preset.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new MalformedInputException("preset", "", $"'{name}' is not known; expected one of {string.Join(", ", All.Select(preset => preset.Name))}{NearestName.Hint(name, All.Select(preset => preset.Name))}");
}
