using Zkml.Models.Configurations.Trees;
using Zkml.Models.Quantization.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Presets;

namespace Zkml.Training.Tests.Presets;

public class TreePresetTests
{
    public static TheoryData<string> Names => [.. PresetCatalogue.All.Where(preset => preset.Configuration is TreeModelConfig).Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Trees_were_trained_by_their_presets_configuration(string name)
    {
        var preset = PresetCatalogue.Find(name);
        var configuration = (TreeModelConfig)preset.Configuration;
        var trained = preset.Model.Provenance.ShouldBeOfType<TreeProvenance>().Configuration;
        trained.Learner.ShouldBe(configuration.Learner);
        trained.Augmentation.ShouldBe(configuration.Augmentation);
        trained.Quantization.ShouldBe(configuration.Quantization);
        trained.Seed.ShouldBe(configuration.Seed);
        preset.Model.Pipeline.ShouldBe(configuration.Pipeline);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_integer_trees_are_the_quantised_float_trees(string name)
    {
        var preset = PresetCatalogue.Find(name);
        var quantized = TreeQuantizer.Quantize(((FloatTrees)preset.Model.Float).Ensemble, default, ((TreeModelConfig)preset.Configuration).Quantization).Ensemble;
        var shipped = ((IntegerTrees)preset.Model.Integer).Ensemble;
        shipped.BaseScores.ShouldBe(quantized.BaseScores);
        shipped.Trees.Length.ShouldBe(quantized.Trees.Length);
        shipped.Trees.Zip(quantized.Trees).ShouldAllBe(pair => pair.First.Nodes.SequenceEqual(pair.Second.Nodes));
    }
}
