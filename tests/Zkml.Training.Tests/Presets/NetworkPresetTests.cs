using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;
using Zkml.Training.Presets;

namespace Zkml.Training.Tests.Presets;

public class NetworkPresetTests
{
    public static TheoryData<string> Names => [.. PresetCatalogue.All.Where(preset => preset.Configuration is TrainingConfig).Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_was_trained_by_its_presets_configuration(string name)
    {
        var preset = PresetCatalogue.Find(name);
        var configuration = (TrainingConfig)preset.Configuration;
        var trained = TrainedBy(preset.Model);
        trained.Pipeline.ShouldBe(configuration.Pipeline);
        trained.Optimizer.ShouldBe(configuration.Optimizer);
        trained.Augmentation.ShouldBe(configuration.Augmentation);
        trained.Seed.ShouldBe(configuration.Seed);
        trained.Network.WeightBits.ShouldBe(configuration.Network.WeightBits);
        preset.Model.Float.NonZeroWeights.ShouldBe(configuration.Network.NonZeroWeights);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_networks_logits_keep_to_the_bits_of_its_configuration(string name)
    {
        var model = PresetCatalogue.Find(name).Model;
        NetworkRanges.Of((IntegerNetwork)model.Integer, FeatureRanges.Of(model.Pipeline)).LogitDifferenceBits
            .ShouldBeLessThanOrEqualTo(TrainedBy(model).Network.LogitDifferenceBits);
    }

    private static TrainingConfig TrainedBy(ZkModel model) => model.Provenance.ShouldBeOfType<NetworkProvenance>().Configuration;
}
