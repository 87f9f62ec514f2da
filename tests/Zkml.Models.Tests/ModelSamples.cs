using System.Text;
using Zkml.Data.Features.Steps;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.ModelFiles;
using Zkml.Models.Networks;

namespace Zkml.Models.Tests;

/// <summary>A complete model of the smallest kind: a 7×7 image, two hidden neurons, two classes.</summary>
internal static class ModelSamples
{
    public static TrainingConfig Config { get; } = new()
    {
        Name = "tiny",
        Description = "Two neurons: a \"test\".",
        Dataset = "mnist",
        Pipeline = new([new BlockAverage(4), new QuantisePixels(4)], []),
        Network = new()
        {
            HiddenSizes = [2],
            Activation = Activation.Relu,
            WeightBits = [4, 6],
            RescaleBits = [3],
            NonZeroWeights = 6,
            LogitDifferenceBits = 25,
        },
        Augmentation = new(2, 10, 0.1, 0.1, 1, 0.8, 0.3),
        Seed = 7,
    };

    public static ZkModel Model { get; } = new(
        Config.Name,
        Config.Description,
        Config.Dataset,
        Config.Pipeline,
        new FloatNetwork([
            new("hidden1", 49, 2, Sparse(49, 2, (0, 0.1f), (48, -1.5e-7f), (50, 3.25f)), [0.5f, -1e20f], Activation.Relu),
            new("logits", 2, 2, [1, 0, 0, -0.333333343f], [0, 1], Activation.Identity)]),
        new IntegerNetwork([
            new("hidden1", 49, 2, Sparse(49, 2, (0, 1), (48, -7), (50, 3)), [Int128.Parse("-85070591730234615865843651857942052864"), 12], Activation.Relu, 3),
            new("logits", 2, 2, [31, 0, 0, -2], [0, 1], Activation.Identity)]),
        ["zero", "one"],
        new NetworkProvenance("zkml train --config tiny.json --out tiny.model.json", Config, 54_000, 6_000, 3_000, 2_999));

    public static string Text(ZkModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Save(model, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static System.Collections.Immutable.ImmutableArray<T> Sparse<T>(int columns, int rows, params ReadOnlySpan<(int Place, T Value)> entries)
    {
        var dense = new T[columns * rows];
        foreach (var (place, value) in entries)
        {
            dense[place] = value;
        }

        return [.. dense];
    }
}
