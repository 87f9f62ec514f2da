using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Data.Images.Grids;
using Zkml.Host.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Brings every value to mean 0 and deviation 1 and makes it a small signed integer again:
/// <c>floor((v - mean) / scale · 2^f + 1/2)</c> in IEEE double precision, cut off at -2^(bits - 1) and 2^(bits - 1) - 1.
/// </summary>
/// <param name="Bits">2 to 16: of the result, its sign included.</param>
/// <param name="FractionBits">0 to 12: f; a result of 2^f is one standard deviation.</param>
/// <param name="Means">One per value; none as long as the step is not fitted.</param>
/// <param name="Scales">One a value, above 0; none as long as the step is not fitted.</param>
public sealed record Standardise(int Bits, int FractionBits, ImmutableArray<double> Means, ImmutableArray<double> Scales) : FeatureStep, IFittedStep
{
    /// <summary>A step that is to be fitted.</summary>
    public Standardise(int bits, int fractionBits)
        : this(bits, fractionBits, [], [])
    {
    }

    /// <inheritdoc/>
    public override string Kind => "standardise";

    /// <inheritdoc/>
    public override string Description => $"standardising to {Bits} bits";

    private int Minimum => -(1 << (Bits - 1));

    private int Maximum => (1 << (Bits - 1)) - 1;

    /// <inheritdoc/>
    public bool IsFitted => !Means.IsEmpty || !Scales.IsEmpty;

    /// <summary>Means and population standard deviations of columns; a column that never changes gets the scale 1.</summary>
    /// <inheritdoc/>
    public FeatureStep Fit(ReadOnlySpan<int> values, int columns)
    {
        var rows = values.Length / columns;
        var sums = new long[columns];
        var squares = new Int128[columns];
        for (var i = 0; i < rows * columns; i++)
        {
            sums[i % columns] += values[i];
            squares[i % columns] += (long)values[i] * values[i];
        }

        // Sums are exact, so the result does not depend on the order of the samples.
        return this with
        {
            Means = [.. sums.Select(sum => (double)sum / rows)],
            Scales = [.. sums.Zip(squares, (sum, square) => Scale(sum, square, rows))],
        };
    }

    /// <inheritdoc/>
    public override StageLayout Infer(StageLayout source)
    {
        Require(Bits is >= 2 and <= 16, $"the number of bits is {Bits}; 2 to 16 is allowed");
        Require(FractionBits is >= 0 and <= 12, $"the number of fraction bits is {FractionBits}; 0 to 12 is allowed");
        Require(!IsFitted || Means.Length == source.Count, $"there are {Means.Length} means for {source.Count} values");
        Require(!IsFitted || Scales.Length == source.Count, $"there are {Scales.Length} scales for {source.Count} values");
        Require(Means.All(double.IsFinite), "a mean is not a finite number");
        Require(Scales.All(scale => double.IsFinite(scale) && scale > 0), "a scale is not a finite number above 0");
        return new([.. source.Values.Select(value => new StageValue(value.Name, Minimum, Maximum))], source.Side);
    }

    /// <inheritdoc/>
    public override void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results)
    {
        double unit = 1 << FractionBits;
        for (var i = 0; i < values.Length; i++)
        {
            var rounded = Math.Floor((values[i] - Means[i]) / Scales[i] * unit + 0.5);
            results[i] = (int)Math.Clamp(rounded, Minimum, Maximum);
        }
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
        json.WriteNumber("bits", Bits);
        json.WriteNumber("fractionBits", FractionBits);
        if (IsFitted)
        {
            json.WriteArray("means", Means.AsSpan());
            json.WriteArray("scales", Scales.AsSpan());
        }
    }

    /// <summary>Whether all settings are equal, means and scales one by one.</summary>
    public bool Equals(Standardise? other) =>
        other is not null && Bits == other.Bits && FractionBits == other.FractionBits && Means.SequenceEqual(other.Means) && Scales.SequenceEqual(other.Scales);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bits, FractionBits, Means.Length, Means.FirstOrDefault(), Scales.FirstOrDefault());

    private static double Scale(long sum, Int128 squareSum, int rows)
    {
        // The variance times rows², exactly.
        var scaled = squareSum * rows - (Int128)sum * sum;
        return scaled == 0 ? 1 : Math.Sqrt((double)scaled) / rows;
    }
}
