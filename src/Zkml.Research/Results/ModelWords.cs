using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Features;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Networks;

namespace Zkml.Research.Results;

/// <summary>Says in a few words what a configuration makes.</summary>
internal static class ModelWords
{
    /// <summary>The kind of model, by which plots colour their points: <c>square</c>, <c>ReLU</c>, <c>square, convolution</c>, <c>linear</c>, <c>tree</c>, <c>forest</c>, <c>boosted trees</c> or <c>support vectors</c>.</summary>
    public static string Family(ModelConfig configuration) => configuration switch
    {
        TrainingConfig { Network: { Convolutions.IsEmpty: false, Activation: var activation } } => $"{ActivationOf(activation)}, convolution",
        TrainingConfig { Network.HiddenSizes: [] } => "linear",
        TrainingConfig { Network: { HiddenSizes.Length: var layers, Activation: var activation } } => $"{ActivationOf(activation)}{(layers > 1 ? $", {layers} layers" : "")}",
        TreeModelConfig { Learner: SingleTreeLearner } => "tree",
        TreeModelConfig { Learner: ForestLearner } => "forest",
        TreeModelConfig => "boosted trees",
        SupportVectorConfig => "support vectors",
        _ => "other",
    };

    /// <summary>Its shape and its features: <c>196 → 96 → 10 square, weights of 4 and 5 bits, after …</c>.</summary>
    public static string Describe(ModelConfig configuration) => configuration switch
    {
        TrainingConfig network => string.Create(
            CultureInfo.InvariantCulture,
            $"{Shape(network)}, at most {network.Network.NonZeroWeights:N0} weights of {Enumerate(network.Network.WeightBits)} bits{Steps(network.Pipeline)}"),
        SupportVectorConfig machine => $"support vector machine, {Describe(machine.Machine)}, {machine.Pipeline.Features.Length} features{Samples(machine)}{Circuit(machine)}{Steps(machine.Pipeline)}",
        TreeModelConfig trees => $"{trees.Learner.Description}{(trees.Pipeline is { } pipeline ? Steps(pipeline) : "")}",
        _ => configuration.Name,
    };

    private static string Describe(SvmConfig machine)
    {
        var kernel = machine.Kernel.Kind switch { KernelKind.Linear => "linear", KernelKind.Square => "kernel of degree 2", _ => "rbf kernel" };
        return machine.Formulation switch
        {
            CostFormulation { Cost: var cost } => string.Create(CultureInfo.InvariantCulture, $"{kernel}, C = {cost}"),
            NuFormulation { Nu: var nu } => string.Create(CultureInfo.InvariantCulture, $"{kernel}, nu = {nu}"),
            _ => kernel,
        };
    }

    private static string Samples(SupportVectorConfig machine) => machine.TrainingSamples is { } samples
        ? string.Create(CultureInfo.InvariantCulture, $", {samples:N0} training samples")
        : "";

    private static string Circuit(SupportVectorConfig machine) => SvmCircuits.Exist(machine.Machine) && machine.Machine.Kernel.Kind == KernelKind.Square
        ? string.Create(CultureInfo.InvariantCulture, $", cut to {machine.Circuit.Squares} squares of {machine.Circuit.WeightBits} bits")
        : "";

    private static string Enumerate(ImmutableArray<int> numbers) => numbers.Length == 1 ? $"{numbers[0]}" : $"{string.Join(", ", numbers[..^1])} and {numbers[^1]}";

    private static string Shape(TrainingConfig network)
    {
        var convolutions = network.Network.Convolutions.Select(convolution => $"{convolution.Maps} maps of {convolution.Size}×{convolution.Size}, stride {convolution.Stride}");
        var layers = string.Join(" → ", [network.Pipeline.Features.Length, .. convolutions, .. network.Network.HiddenSizes, "10"]);
        return network.Network is { Convolutions.IsEmpty: true, HiddenSizes.IsEmpty: true } ? $"{layers} linear" : $"{layers} {ActivationOf(network.Network.Activation)}";
    }

    private static string ActivationOf(Activation activation) => activation == Activation.Square ? "square" : "ReLU";

    private static string Steps(ImagePipeline pipeline)
    {
        var steps = pipeline.Outside.Concat(pipeline.Inside).Select(step => step.Description).ToArray();
        return steps.Length == 0 ? ", of the whole image" : $"; {string.Join(", ", steps)}";
    }
}
