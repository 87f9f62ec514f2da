using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Data.Datasets;
using Zkml.Data.Images.Grids;
using Zkml.Host;

namespace Zkml.Data.Features;

/// <summary>The way from a 28×28 image to a model's features: steps outside of the circuit, the small integers that enter it, and linear steps inside.</summary>
public sealed class ImagePipeline : FeaturePipeline, IEquatable<ImagePipeline>
{
    /// <summary>Rows and columns of the images that a pipeline takes.</summary>
    public const int ImageSide = 28;

    private readonly ImmutableArray<StageLayout> _stages;

    /// <summary>One an outside step: its combinations where it is linear, else null.</summary>
    private readonly LinearMap?[] _maps;

    /// <summary>Puts steps together and proves the interval of every value on the way.</summary>
    /// <param name="outside">From the image to the circuit's inputs, in order; may be empty.</param>
    /// <param name="inside">From the circuit's inputs to the features, in order; may be empty.</param>
    /// <exception cref="ArgumentException">A step's settings are out of range, or it cannot follow on the one before it.</exception>
    public ImagePipeline(ImmutableArray<FeatureStep> outside, ImmutableArray<LinearFeatureStep> inside)
        : this(outside, inside, InferStages(outside))
    {
    }

    private ImagePipeline(ImmutableArray<FeatureStep> outside, ImmutableArray<LinearFeatureStep> inside, ImmutableArray<StageLayout> stages)
        : base([.. stages[^1].Values.Select(CircuitInputFactory.For)], LinearMap.Chain(inside, stages[^1]))
    {
        Outside = outside;
        Inside = inside;
        _stages = stages;
        _maps = [.. outside.Select((step, i) => step is LinearFeatureStep linear ? new LinearMap(linear.Combine(stages[i])) : null)];
        IsFitted = !outside.Concat(inside).Any(step => step is IFittedStep { IsFitted: false });
        Exit = inside.Aggregate(stages[^1], (layout, step) => step.Infer(layout));
        BufferLength = _stages.Max(stage => stage.Count);
    }

    /// <summary>Steps that the prover computes before the circuit.</summary>
    public ImmutableArray<FeatureStep> Outside { get; }

    /// <summary>Steps that the circuit computes.</summary>
    public ImmutableArray<LinearFeatureStep> Inside { get; }

    /// <summary>What the circuit's inputs are: names, proven intervals, and the side where they are an image.</summary>
    public StageLayout Entrance => _stages[^1];

    /// <summary>What the features are: names, proven intervals, and the side where they are an image.</summary>
    public StageLayout Exit { get; }

    /// <summary>Whether all numbers are there that steps take from data; if not, only <see cref="Fit"/> makes it of use.</summary>
    public bool IsFitted { get; }

    /// <inheritdoc/>
    public override string Covers => CoverageSentence.For(this);

    internal int BufferLength { get; }

    /// <inheritdoc/>
    public override int[] Encode(Dataset samples, int index)
    {
        var inputs = new int[Inputs.Length];
        Encode(Images(samples).Image(index), inputs);
        return inputs;
    }

    /// <summary>Computes the circuit's inputs for an image.</summary>
    /// <param name="image">28×28 bytes, row by row; 0 is background, 255 full ink.</param>
    /// <param name="inputs">As many as <see cref="FeaturePipeline.Inputs"/>; each will lie in its input's interval.</param>
    public void Encode(ReadOnlySpan<byte> image, Span<int> inputs)
    {
        var buffers = ArrayPool<int>.Shared.Rent(ImageSide * ImageSide + 2 * BufferLength);
        Encode(image, inputs, buffers);
        ArrayPool<int>.Shared.Return(buffers);
    }

    /// <inheritdoc/>
    public override int[] EncodeAll(Dataset samples, CancellationToken cancellation = default) => PipelineBatch.EncodeAll(this, Images(samples), cancellation);

    /// <inheritdoc/>
    public override int[] ComputeAllFeatures(Dataset samples, CancellationToken cancellation = default) =>
        PipelineBatch.ComputeAllFeatures(this, Images(samples), cancellation);

    /// <summary>This pipeline with all numbers that its steps take from data; itself where they are there already.</summary>
    /// <param name="train">The train split.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <exception cref="MalformedInputException">A step cannot be fitted to such values.</exception>
    public ImagePipeline Fit(ImageDataset train, CancellationToken cancellation = default)
    {
        try
        {
            return PipelineFitter.Fit(this, train, cancellation);
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(train.Name, "", problem.Message);
        }
    }

    /// <summary>This pipeline with one more outside step.</summary>
    /// <exception cref="ArgumentException">The step, or the first inside one, cannot follow; the message says why.</exception>
    public ImagePipeline WithOutside(FeatureStep step) => new(Outside.Add(step), Inside);

    /// <inheritdoc/>
    public override void WriteJson(Utf8JsonWriter json) => ImagePipelineJson.Write(this, json);

    /// <summary>Whether both have the same steps.</summary>
    public bool Equals(ImagePipeline? other) => other is not null && Outside.SequenceEqual(other.Outside) && Inside.SequenceEqual(other.Inside);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ImagePipeline);

    /// <inheritdoc/>
    public override int GetHashCode() => Outside.Concat(Inside).Aggregate(0, HashCode.Combine);

    /// <summary>The original image, as the first step sees it.</summary>
    internal static StageLayout Original { get; } = StageLayout.Image(ImageSide, 0, 255);

    internal void Encode(ReadOnlySpan<byte> image, Span<int> inputs, Span<int> buffers)
    {
        if (!IsFitted)
        {
            throw new InvalidOperationException("a step of the pipeline is not fitted yet");
        }

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
            if (_maps[i] is { } map)
            {
                map.Apply(values, results);
            }
            else
            {
                Outside[i].Apply(_stages[i], grid, values, results);
            }

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

    private static ImageDataset Images(Dataset samples) =>
        samples as ImageDataset ?? throw new MalformedInputException(samples.Name, "", "the data set has no images, and the model takes images");
}
