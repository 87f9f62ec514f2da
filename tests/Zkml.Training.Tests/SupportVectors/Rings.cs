using Zkml.Models.Configurations.SupportVectors;
using Zkml.Training.Networks;
using Zkml.Training.SupportVectors;
using Zkml.Training.Tests.Networks;

namespace Zkml.Training.Tests.SupportVectors;

/// <summary>The rings of <see cref="SyntheticData"/> for support vector machines.</summary>
internal static class Rings
{
    private static readonly TrainingData Data = SyntheticData.Rings(300);

    public static SvmConfig Config { get; } = new(new CostFormulation(1), new(KernelKind.Square, Constant: 1), MulticlassScheme.OneAgainstAll);

    public static (SampleMatrix Samples, ReadOnlyMemory<byte> Labels) Train { get; } = Of(Data.Originals);

    public static (SampleMatrix Samples, ReadOnlyMemory<byte> Labels) Validation { get; } = Of(Data.Validation);

    private static (SampleMatrix, ReadOnlyMemory<byte>) Of(LabelledFeatures samples) =>
        (new(samples.FeatureCount, Array.ConvertAll(samples.Features.ToArray(), feature => (float)feature)), samples.Labels);
}
