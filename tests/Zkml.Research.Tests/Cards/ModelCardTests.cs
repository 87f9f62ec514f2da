using Zkml.Models.Configurations.Networks;
using Zkml.Research.Cards;
using Zkml.Testing;
using Zkml.Training.Presets;

namespace Zkml.Research.Tests.Cards;

public class ModelCardTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "models");

    [Fact]
    public void Every_preset_has_the_card_that_is_measured_today()
    {
        foreach (var (file, text) in ModelCards.Create(Folder))
        {
            File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n").ShouldBe(text, "write it anew: dotnet run -c Release --project benchmarks/Zkml.Benchmarks -- --cards docs/models");
        }
    }

    [Fact]
    public void There_is_no_card_of_a_preset_that_is_not_shipped() =>
        Directory.GetFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension).ShouldBeSubsetOf([.. PresetCatalogue.All.Select(preset => preset.Name), "README"]);

    [Fact]
    public void The_shipped_seed_is_the_best_on_validation_and_its_row_is_about_the_shipped_model()
    {
        var rows = SeedTable.Read(Path.Combine(Folder, ModelCards.SeedFile)).ToLookup(row => row.Preset);
        rows.Count.ShouldBeGreaterThan(0);
        foreach (var preset in PresetCatalogue.All.Where(preset => rows.Contains(preset.Name)))
        {
            var seeds = rows[preset.Name].ToList();
            var shipped = seeds.Single(row => row.Seed == preset.Configuration.Seed);
            var provenance = preset.Model.Provenance.ShouldBeOfType<NetworkProvenance>();
            seeds.Count.ShouldBeGreaterThanOrEqualTo(3, preset.Name);
            shipped.CircuitAccuracy.ShouldBe(seeds.Max(row => row.CircuitAccuracy), preset.Name);
            shipped.CircuitAccuracy.ShouldBe(provenance.IntegerValidationAccuracy, 1e-9, preset.Name);
            shipped.Weights.ShouldBe(preset.Model.Integer.NonZeroWeights, preset.Name);
        }
    }
}
