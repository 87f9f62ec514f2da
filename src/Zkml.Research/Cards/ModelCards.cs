using Zkml.Data.Datasets;
using Zkml.Research.Presets;

namespace Zkml.Research.Cards;

/// <summary>The cards of all presets.</summary>
public static class ModelCards
{
    /// <summary>The file beside the cards that holds the rows of the seeds.</summary>
    public const string SeedFile = "seeds.csv";

    /// <summary>One card per preset, in the order of the catalogue; each preset is transpiled and measured on its test split.</summary>
    /// <param name="directory">The directory with <see cref="SeedFile"/>.</param>
    public static IEnumerable<(string FileName, string Text)> Create(string directory)
    {
        var seeds = SeedTable.Read(Path.Combine(directory, SeedFile));
        return PresetFigures.MeasureAll(name => DatasetCatalogue.Load(name)[Split.Test]).Select(figures => ($"{figures.Preset.Name}.md", ModelCard.Create(figures, seeds)));
    }
}
