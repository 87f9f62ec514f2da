using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Learning.Data;
using Zkml.Learning.Features.Steps;
using Zkml.Learning.Images.Grids;

namespace Zkml.Learning.Features;

/// <summary>
/// The way from a 28×28 image to a model's features: steps outside of the circuit, the small integers that enter it, and linear steps inside.
/// Every model carries one; training, evaluation and proving all go through it.
/// </summary>
public sealed class FeaturePipeline : IEquatable<FeaturePipeline>
{
    /// <summary>Rows and columns of the images that a pipeline takes.</summary>
    public const int ImageSide = 28;

    private readonly ImmutableArray<StageLayout> _stages;
    private readonly LinearMap _features;

    /// <summary>Puts steps together and proves the interval of every value on the way.</summary>
    /// <param name="outside">From the image to the circuit's inputs, in order; may be empty.</param>
    /// <param name="inside">From the circuit's inputs to the features, in order; may be empty.</param>
    /// <exception cref="ArgumentException">A step's settings are out of range, or it cannot follow on the one before it.</exception>
    public FeaturePipeline(ImmutableArray<FeatureStep> outside, ImmutableArray<LinearFeatureStep> inside)
    {
        Outside = outside;
        Inside = inside;
        _stages = InferStages(outside);
        Inputs = [.. Entrance.Values.Select(CircuitInputFactory.For)];
        Features = InferFeatures(inside);
        _features = new(Features);
        BufferLength = _stages.Max(stage => stage.Count);
    }

    /// <summary>Steps that the prover computes before the circuit.</summary>
    public ImmutableArray<FeatureStep> Outside { get; }

    /// <summary>Steps that the circuit computes.</summary>
    public ImmutableArray<LinearFeatureStep> Inside { get; }

    /// <summary>What enters the circuit, in order.</summary>
    public ImmutableArray<CircuitInput> Inputs { get; }

    /// <summary>What the circuit computes from its inputs, in order; without inside steps each feature is one input.</summary>
    public ImmutableArray<LinearFeature> Features { get; }

    /// <summary>What the circuit's inputs are: names, proven intervals, and the side where they are an image.</summary>
    public StageLayout Entrance => _stages[^1];

    /// <summary>One sentence for reports: what a proof covers and what happens before it.</summary>
    public string Covers => CoverageSentence.For(this);

    internal int BufferLength { get; }

    /// <summary>Computes the circuit's inputs for an image.</summary>
    /// <param name="image">28×28 bytes, row by row; 0 is background, 255 full ink.</param>
    /// <param name="inputs">As many as <see cref="Inputs"/>; each will lie in its input's interval.</param>
    public void Encode(ReadOnlySpan<byte> image, Span<int> inputs)
    {
        var buffers = ArrayPool<int>.Shared.Rent(ImageSide * ImageSide + 2 * BufferLength);
        Encode(image, inputs, buffers);
        ArrayPool<int>.Shared.Return(buffers);
    }

    /// <summary>Computes the features from the circuit's inputs, as the circuit does.</summary>
    /// <param name="inputs">As many as <see cref="Inputs"/>, each in its input's interval.</param>
    /// <param name="features">As many as <see cref="Features"/>.</param>
    public void ComputeFeatures(ReadOnlySpan<int> inputs, Span<int> features) => _features.Apply(inputs, features);

    /// <summary>The circuit's inputs of all images of a data set, image by image, computed on all processors.</summary>
    /// <exception cref="ArgumentException">The images are not 28×28.</exception>
    public int[] EncodeAll(ImageDataset dataset, CancellationToken cancellation = default) => PipelineBatch.EncodeAll(this, dataset, cancellation);

    /// <summary>The features of all images of a data set, image by image, computed on all processors.</summary>
    /// <exception cref="ArgumentException">The images are not 28×28.</exception>
    public int[] ComputeAllFeatures(ImageDataset dataset, CancellationToken cancellation = default) => PipelineBatch.ComputeAllFeatures(this, dataset, cancellation);

    /// <summary>This pipeline with one more outside step, which standardises what its circuit inputs are now; fitted to a data set.</summary>
    /// <param name="train">The train split.</param>
    /// <param name="bits">2 to 16: of the results, their sign included.</param>
    /// <param name="fractionBits">0 to 12: a result of 2^fractionBits is one standard deviation.</param>
    public FeaturePipeline Standardised(ImageDataset train, int bits, int fractionBits) =>
        new(Outside.Add(Standardise.Fit(bits, fractionBits, EncodeAll(train), Inputs.Length)), Inside);

    /// <summary>The features of samples that are encoded already, sample by sample.</summary>
    /// <param name="inputs">What <see cref="EncodeAll"/> gave.</param>
    public int[] ComputeAllFeatures(ReadOnlySpan<int> inputs)
    {
        var samples = inputs.Length / Inputs.Length;
        var features = new int[samples * Features.Length];
        for (var i = 0; i < samples; i++)
        {
            ComputeFeatures(inputs.Slice(i * Inputs.Length, Inputs.Length), features.AsSpan(i * Features.Length, Features.Length));
        }

        return features;
    }

    /// <summary>Reads a pipeline from an object <c>{"outside": [...], "inside": [...]}</c>.</summary>
    /// <exception cref="MalformedInputException">It is malformed or contradictory; the message names the place.</exception>
    public static FeaturePipeline FromJson(JsonElement element, string file, string place) => FeaturePipelineJson.Read(element, file, place);

    /// <summary>Writes the pipeline as an object that <see cref="FromJson"/> reads.</summary>
    public void WriteJson(Utf8JsonWriter json) => FeaturePipelineJson.Write(this, json);

    /// <summary>Whether both have the same steps.</summary>
    public bool Equals(FeaturePipeline? other) => other is not null && Outside.SequenceEqual(other.Outside) && Inside.SequenceEqual(other.Inside);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FeaturePipeline);

    /// <inheritdoc/>
    public override int GetHashCode() => Outside.Concat(Inside).Aggregate(0, HashCode.Combine);

    /// <summary>The original image, as the first step sees it.</summary>
    internal static StageLayout Original { get; } = StageLayout.Image(ImageSide, 0, 255);

    internal void Encode(ReadOnlySpan<byte> image, Span<int> inputs, Span<int> buffers)
    {
        const int size = ImageSide * ImageSide;
        var original = buffers[..size];
        for (var i = 0; i < size; i++)
        {
            original[i] = image[i];
        }

        var grid = new PixelGrid(original, ImageSide, ImageSide);
        ReadOnlySpan<int> values = original;
        for (var i = 0; i < Outside.Length; i++)
        {
            // Two buffers take turns: a step reads one and writes the other.
            var results = buffers.Slice(size + i % 2 * BufferLength, _stages[i + 1].Count);
            Outside[i].Apply(_stages[i], grid, values, results);
            values = results;
        }

        values.CopyTo(inputs);
    }

    private static ImmutableArray<StageLayout> InferStages(ImmutableArray<FeatureStep> steps)
    {
        var stages = ImmutableArray.CreateBuilder<StageLayout>(steps.Length + 1);
        stages.Add(Original);
        foreach (var step in steps)
        {
            stages.Add(step.Infer(stages[^1]));
        }

        return stages.MoveToImmutable();
    }

    private ImmutableArray<LinearFeature> InferFeatures(ImmutableArray<LinearFeatureStep> steps)
    {
        var layout = Entrance;
        ImmutableArray<LinearFeature> features = [.. layout.Values.Select((value, i) => new LinearFeature(value.Name, [new(i, 1)]))];
        foreach (var step in steps)
        {
            features = LinearMap.Compose(step.Combine(layout), features);
            layout = step.Infer(layout);
        }

        return layout.Values.All(value => value is { Minimum: >= int.MinValue, Maximum: <= int.MaxValue })
            ? features
            : throw new ArgumentException("a feature does not fit 32 bits");
    }
}
