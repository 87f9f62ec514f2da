using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Data.Datasets;
using Zkml.Data.Features.Tables;
using Zkml.Host;

namespace Zkml.Data.Features;

/// <summary>
/// The way from a sample to a model's features: whatever happens outside of the circuit, the small integers that enter it, and linear combinations inside.
/// Every model carries one; training, evaluation and proving all go through it.
/// </summary>
public abstract class FeaturePipeline
{
    private readonly LinearMap _map;

    private protected FeaturePipeline(ImmutableArray<FeatureInput> inputs, ImmutableArray<LinearFeature> features)
    {
        Inputs = inputs;
        Features = features;
        _map = new(features);
    }

    /// <summary>What enters the circuit, in order.</summary>
    public ImmutableArray<FeatureInput> Inputs { get; }

    /// <summary>What the circuit computes from its inputs, in order; without inside steps each feature is one input.</summary>
    public ImmutableArray<LinearFeature> Features { get; }

    /// <summary>Both together: where a circuit takes over.</summary>
    public CircuitInterface Interface => new(Inputs, Features);

    /// <summary>The version of the formats of models and programs that has all of the pipeline's forms: 1, or 2 where features become ranks or may be missing.</summary>
    public virtual int FormatVersion => 1;

    /// <summary>One sentence for reports: what a proof covers and what happens before it.</summary>
    public abstract string Covers { get; }

    /// <summary>The circuit's inputs of one sample.</summary>
    /// <param name="samples">Samples of the kind that the pipeline takes.</param>
    /// <param name="index">Which of them, from 0.</param>
    /// <returns>As many as <see cref="Inputs"/>, each in its input's interval.</returns>
    /// <exception cref="MalformedInputException">The samples are of another kind.</exception>
    /// <exception cref="ArgumentException">Images are of another size.</exception>
    public abstract int[] Encode(Dataset samples, int index);

    /// <summary>The circuit's inputs of all samples of a data set, sample by sample, computed on all processors.</summary>
    /// <exception cref="MalformedInputException">The samples are of another kind.</exception>
    /// <exception cref="ArgumentException">Images are of another size.</exception>
    public abstract int[] EncodeAll(Dataset samples, CancellationToken cancellation = default);

    /// <summary>The features of all samples of a data set as integers, sample by sample, computed on all processors.</summary>
    /// <exception cref="MalformedInputException">The samples are of another kind.</exception>
    /// <exception cref="ArgumentException">Images are of another size.</exception>
    public virtual int[] ComputeAllFeatures(Dataset samples, CancellationToken cancellation = default) => ComputeAllFeatures(EncodeAll(samples, cancellation));

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

    /// <summary>Computes the features from the circuit's inputs, as the circuit does.</summary>
    /// <param name="inputs">As many as <see cref="Inputs"/>, each in its input's interval.</param>
    /// <param name="features">As many as <see cref="Features"/>.</param>
    public void ComputeFeatures(ReadOnlySpan<int> inputs, Span<int> features) => _map.Apply(inputs, features);

    /// <summary>The features of all samples as a float model of trees sees them: a table's numbers before they are made integers, an image's integers as they are.</summary>
    /// <returns>Row-major, <see cref="Features"/> a sample.</returns>
    /// <exception cref="MalformedInputException">The samples are of another kind.</exception>
    /// <exception cref="ArgumentException">Images are of another size.</exception>
    public virtual double[] ComputeRealFeatures(Dataset samples, CancellationToken cancellation = default)
    {
        var features = ComputeAllFeatures(samples, cancellation);
        return Array.ConvertAll(features, feature => (double)feature);
    }

    /// <summary>Reads a pipeline: for images an object <c>{"outside": [...], "inside": [...]}</c>, for tables <c>{"table": {...}, "encodings": [...]}</c>.</summary>
    /// <exception cref="MalformedInputException">It is malformed or contradictory; the message names the place.</exception>
    public static FeaturePipeline FromJson(JsonElement element, string file, string place)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("table", out _))
        {
            return TablePipelineJson.Read(element, file, place);
        }

        var pipeline = ImagePipelineJson.Read(element, file, place);
        return pipeline.IsFitted
            ? pipeline
            : throw new MalformedInputException(file, place, "a step lacks the numbers that it takes from data; only a training configuration may leave them out");
    }

    /// <summary>Writes the pipeline as an object that <see cref="FromJson"/> reads.</summary>
    public abstract void WriteJson(Utf8JsonWriter json);
}
