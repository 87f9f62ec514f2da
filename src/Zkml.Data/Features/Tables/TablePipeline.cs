using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Host;

namespace Zkml.Data.Features.Tables;

/// <summary>
/// The way from a row of a table to a model's features: its cells become numbers outside of the circuit, by a schema, and these become small integers, each
/// by an encoding of its own. A feature that the model does not look at has no encoding and no input.
/// </summary>
public sealed class TablePipeline : FeaturePipeline, IEquatable<TablePipeline>
{
    private const int MaximumBits = 31;

    /// <summary>Puts schema and encodings together.</summary>
    /// <param name="schema">From cells to numbers.</param>
    /// <param name="encodings">From numbers to integers: one per feature of the schema, null if the model does not look at the feature.</param>
    /// <exception cref="ArgumentException">There are more or fewer encodings than features, or an encoding's integers do not fit 32 bits.</exception>
    public TablePipeline(TableSchema schema, ImmutableArray<FeatureEncoding?> encodings)
        : base(InputsOf(schema, encodings), FeaturesOf(schema, encodings))
    {
        Schema = schema;
        Encodings = encodings;
    }

    /// <summary>From cells to numbers.</summary>
    public TableSchema Schema { get; }

    /// <summary>From numbers to integers: one per feature of the schema, null if the model does not look at the feature.</summary>
    public ImmutableArray<FeatureEncoding?> Encodings { get; }

    /// <inheritdoc/>
    public override int FormatVersion => Encodings.Any(encoding => encoding is RankEncoding) || Schema.Columns.Any(MayBeMissing) ? 2 : 1;

    /// <inheritdoc/>
    public override string Covers
    {
        get
        {
            var bits = Inputs.Sum(input => input.Bits);
            var inputs = Inputs.Length == 1 ? "1 feature" : $"{Inputs.Length} features";
            var integers = Encodings.Any(encoding => encoding is RankEncoding) ? "ranks among the model's thresholds" : "integers";
            return string.Create(
                CultureInfo.InvariantCulture, $"the proof covers everything after {inputs} of together {bits} bits; turning the row's cells into these {integers} happens outside");
        }
    }

    /// <inheritdoc/>
    public override int[] Encode(Dataset samples, int index) => EncodeFeatures(ReadFeatures(samples, index));

    /// <inheritdoc/>
    public override int[] EncodeAll(Dataset samples, CancellationToken cancellation = default) => EncodeFeatures(ComputeRealFeatures(samples, cancellation));

    /// <inheritdoc/>
    public override double[] ComputeRealFeatures(Dataset samples, CancellationToken cancellation = default)
    {
        var rows = Rows(samples);
        return Schema.ReadFeatures(rows, rows.Rows.AsSpan());
    }

    /// <summary>The features of one sample, before they become integers.</summary>
    /// <exception cref="MalformedInputException">The samples are no rows, a column is missing, or a cell is none that its column may have.</exception>
    public double[] ReadFeatures(Dataset samples, int index)
    {
        var rows = Rows(samples);
        return Schema.ReadFeatures(rows, [rows.Rows[index]]);
    }

    /// <summary>The circuit's inputs of rows whose features are numbers already.</summary>
    /// <param name="features">Row-major, as many a row as the schema has features.</param>
    /// <exception cref="ArgumentException">A number that the model looks at is NaN, and it has no side for a missing one.</exception>
    public int[] EncodeFeatures(ReadOnlySpan<double> features)
    {
        var rows = features.Length / Encodings.Length;
        var inputs = new int[rows * Inputs.Length];
        for (var row = 0; row < rows; row++)
        {
            var next = row * Inputs.Length;
            for (var feature = 0; feature < Encodings.Length; feature++)
            {
                if (Encodings[feature] is { } encoding)
                {
                    inputs[next++] = (int)encoding.Quantize(features[(row * Encodings.Length) + feature]);
                }
            }
        }

        return inputs;
    }

    /// <inheritdoc/>
    public override void WriteJson(Utf8JsonWriter json) => TablePipelineJson.Write(this, json);

    /// <summary>Whether both have the same schema and encodings.</summary>
    public bool Equals(TablePipeline? other) => other is not null && Schema.Equals(other.Schema) && Encodings.SequenceEqual(other.Encodings);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TablePipeline);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Schema, Encodings.Length);

    private static bool MayBeMissing(TableColumn column) => column is NumericColumn { MayBeMissing: true } or CategoricalColumn { MayBeMissing: true } or CategoricalColumn { UnknownIsMissing: true };

    private static TableDataset Rows(Dataset samples) =>
        samples as TableDataset ?? throw new MalformedInputException(samples.Name, "", "the data set is not a table, but the model takes rows of a table");

    private static ImmutableArray<FeatureInput> InputsOf(TableSchema schema, ImmutableArray<FeatureEncoding?> encodings)
    {
        if (encodings.Length != schema.FeatureNames.Length)
        {
            throw new ArgumentException($"there are {encodings.Length} encodings for {schema.FeatureNames.Length} features");
        }

        var inputs = ImmutableArray.CreateBuilder<FeatureInput>();
        for (var feature = 0; feature < encodings.Length; feature++)
        {
            if (encodings[feature] is not { } encoding)
            {
                continue;
            }

            if (encoding is { Bits: < 1 or > MaximumBits } or { Minimum: < int.MinValue } || encoding.Maximum > int.MaxValue)
            {
                throw new ArgumentException($"feature '{schema.FeatureNames[feature]}' becomes {encoding.Minimum} to {encoding.Maximum}; integers of at most {MaximumBits} bits within 32 are wanted");
            }

            inputs.Add(new(InputNames.Of(feature, schema.FeatureNames[feature]), encoding.Bits, encoding.Minimum));
        }

        // A tree of one leaf looks at nothing; yet a program has an input.
        return inputs.Count > 0 ? inputs.DrainToImmutable() : [new("unused", 1)];
    }

    private static ImmutableArray<LinearFeature> FeaturesOf(TableSchema schema, ImmutableArray<FeatureEncoding?> encodings)
    {
        var features = ImmutableArray.CreateBuilder<LinearFeature>(encodings.Length);
        var input = 0;
        for (var feature = 0; feature < encodings.Length; feature++)
        {
            features.Add(new(InputNames.Of(feature, schema.FeatureNames[feature]), encodings[feature] is null ? [] : [new(input++, 1)]));
        }

        return features.MoveToImmutable();
    }
}
