using Zkml.Data.Features.Steps;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;

namespace Zkml.Models.Tests.Networks;

/// <summary>A complete model with a convolution: a 7×7 image, two kernels of 3×3 at a stride of 2, two classes.</summary>
internal static class ConvolutionalModel
{
    private static readonly ConvolutionShape Shape = new(1, 7, 3, 2);

    public static TrainingConfig Config { get; } = ModelSamples.Config with
    {
        Pipeline = new([new BlockAverage(4), new QuantisePixels(2)], []),
        Network = ModelSamples.Config.Network with { Convolutions = [new(2, 3, 2)], HiddenSizes = [], Activation = Activation.Square, RescaleBits = [0] },
    };

    public static ZkModel Model { get; } = ModelSamples.Model with
    {
        Pipeline = Config.Pipeline,
        Float = new FloatNetwork([
            new("convolution1", Shape, [0.5f, .. new float[8], -0.25f, .. new float[8]], [1, -1], Activation.Square),
            new("logits", 18, 2, [1, .. new float[34], 3], [0, 1], Activation.Identity)]),
        Integer = new IntegerNetwork([
            new("convolution1", Shape, [2, .. new int[16], -1], [4, -4], Activation.Square),
            new("logits", 18, 2, [1, .. new int[34], 3], [0, 1], Activation.Identity)]),
        Provenance = ((NetworkProvenance)ModelSamples.Model.Provenance) with { Configuration = Config },
    };
}
