using System.Collections.Concurrent;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Evaluation;
using Zkml.Testing;
using Zkml.Training.Presets;

namespace Zkml.Training.Tests.Presets;

public class PresetTests
{
    private static readonly ConcurrentDictionary<string, Lazy<ImageDataset>> Validation = new();

    public static TheoryData<string> Names => [.. PresetCatalogue.All.Select(preset => preset.Name)];

    public static TheoryData<string> OfDigits => [.. PresetCatalogue.All.Where(preset => preset.Model.Dataset == "mnist").Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(OfDigits))]
    [InlineDataWithFashionMnist("fashion")]
    public void A_presets_integer_model_is_as_good_on_the_validation_images_as_its_provenance_says(string name)
    {
        var model = PresetCatalogue.Find(name).Model;
        var (samples, _, correct) = ValidationOf(model);
        var validation = ImagesOf(model);
        var scores = ModelScores.Of(model.Integer, model.Pipeline, model.Pipeline.ComputeAllFeatures(validation));
        CountCorrect(scores.Classes(), validation).ShouldBe(correct);
        samples.ShouldBe(validation.Count);
    }

    // Single precision adds up in another order on another processor, so a sample on the edge may fall either way.
    [Theory]
    [MemberData(nameof(OfDigits))]
    [InlineDataWithFashionMnist("fashion")]
    public void A_presets_float_model_is_as_good_as_its_provenance_says_to_a_few_samples(string name)
    {
        var model = PresetCatalogue.Find(name).Model;
        var (_, correct, _) = ValidationOf(model);
        var validation = ImagesOf(model);
        CountCorrect(ModelScores.Of(model.Float, model.Pipeline, validation).Classes(), validation).ShouldBeInRange(correct - 3, correct + 3);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_preset_has_the_name_of_its_files_and_the_command_that_trains_it_again(string name)
    {
        var preset = PresetCatalogue.Find(name);
        preset.Configuration.Name.ShouldBe(name);
        preset.Model.Name.ShouldBe(name);
        preset.Model.Provenance.Command.ShouldContain($"zkml train --preset {name}");
    }

    [Fact]
    public void The_default_preset_is_square() => PresetCatalogue.Default.Name.ShouldBe("square");

    [Fact]
    public void An_unknown_preset_is_refused_with_the_names_of_all() =>
        Should.Throw<MalformedInputException>(() => PresetCatalogue.Find("cube")).Message
            .ShouldBe("preset: 'cube' is not known; expected one of square, nano, small, wide, deep, conv, best, fashion, binary, zkml-2023, tree-small, tree, boosted-small, boosted");

    private static (int Samples, int FloatCorrect, int IntegerCorrect) ValidationOf(ZkModel model) => model.Provenance switch
    {
        NetworkProvenance network => (network.ValidationSamples, network.FloatValidationCorrect, network.IntegerValidationCorrect),
        TreeProvenance { Validation: { } held } => (held.Samples, held.FloatCorrect, held.IntegerCorrect),
        var other => throw new ShouldAssertException($"{model.Name}: {other} has no validation"),
    };

    private static ImageDataset ImagesOf(ZkModel model) =>
        Validation.GetOrAdd(model.Dataset, name => new(() => DatasetCatalogue.Load(name)[Split.Validation])).Value;

    private static int CountCorrect(int[] classes, ImageDataset images) => classes.Where((found, sample) => found == images.Label(sample)).Count();
}
