using Zkml.Host;
using Zkml.Learning.Data;
using Zkml.Learning.Models;
using Zkml.Learning.Presets;

namespace Zkml.Learning.Tests.Presets;

public class PresetTests
{
    private static readonly Lazy<ImageDataset> Validation = new(() => DatasetCatalogue.Load("mnist")[Split.Validation]);

    public static TheoryData<string> Names => [.. PresetCatalogue.All.Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_presets_integer_network_is_as_good_on_the_validation_images_as_its_provenance_says(string name)
    {
        var model = PresetCatalogue.Find(name).Model;
        var provenance = ProvenanceOf(model);
        var scores = ModelScores.Of(model.Integer, model.Pipeline, model.Pipeline.ComputeAllFeatures(Validation.Value));
        CountCorrect(scores.Classes()).ShouldBe(provenance.IntegerValidationCorrect);
        provenance.ValidationSamples.ShouldBe(Validation.Value.Count);
    }

    // Single precision adds up in another order on another processor, so a sample on the edge may fall either way.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_presets_float_network_is_as_good_as_its_provenance_says_to_a_few_samples(string name)
    {
        var model = PresetCatalogue.Find(name).Model;
        var correct = ProvenanceOf(model).FloatValidationCorrect;
        CountCorrect(ModelScores.Of(model.Float, model.Pipeline, Validation.Value).Classes()).ShouldBeInRange(correct - 3, correct + 3);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_presets_model_was_trained_by_its_configuration(string name)
    {
        var preset = PresetCatalogue.Find(name);
        var trained = ProvenanceOf(preset.Model).Configuration;
        preset.Configuration.Name.ShouldBe(name);
        preset.Model.Name.ShouldBe(name);
        trained.Pipeline.ShouldBe(preset.Configuration.Pipeline);
        trained.Optimizer.ShouldBe(preset.Configuration.Optimizer);
        trained.Augmentation.ShouldBe(preset.Configuration.Augmentation);
        trained.Seed.ShouldBe(preset.Configuration.Seed);
        trained.Network.WeightBits.ShouldBe(preset.Configuration.Network.WeightBits);
        preset.Model.Float.NonZeroWeights.ShouldBe(preset.Configuration.Network.NonZeroWeights);
        preset.Model.Provenance.Command.ShouldContain($"zkml train --preset {name}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_presets_logits_keep_to_the_bits_of_its_configuration(string name)
    {
        var model = PresetCatalogue.Find(name).Model;
        NetworkRanges.Of((IntegerNetwork)model.Integer, FeatureRanges.Of(model.Pipeline)).LogitDifferenceBits
            .ShouldBeLessThanOrEqualTo(ProvenanceOf(model).Configuration.Network.LogitDifferenceBits);
    }

    [Fact]
    public void The_default_preset_is_square() => PresetCatalogue.Default.Name.ShouldBe("square");

    [Fact]
    public void An_unknown_preset_is_refused_with_the_names_of_all() =>
        Should.Throw<MalformedInputException>(() => PresetCatalogue.Find("cube")).Message.ShouldBe("preset: 'cube' is not known; there is square, binary, zkml-2023");

    private static NetworkProvenance ProvenanceOf(ZkmlModel model) => model.Provenance.ShouldBeOfType<NetworkProvenance>();

    private static int CountCorrect(int[] classes) => classes.Where((found, sample) => found == Validation.Value.Label(sample)).Count();
}
