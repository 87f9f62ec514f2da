using System.Collections.Immutable;
using System.Numerics;
using Zkml.Training.Trees.Growing;

namespace Zkml.Training.Trees;

/// <summary>
/// The features of all training samples, sorted once so that any number of trees can be trained on them. Values are kept as doubles,
/// so that numbers of ten digits, such as Unix times, keep their differences.
/// </summary>
public sealed class TreeFeatures
{
    private TreeFeatures(int count, FeatureColumn[] columns)
    {
        Count = count;
        Columns = columns;
    }

    /// <summary>How many samples there are.</summary>
    public int Count { get; }

    /// <summary>How many features each sample has.</summary>
    public int FeatureCount => Columns.Length;

    internal FeatureColumn[] Columns { get; }

    /// <summary>Sorts the features of samples.</summary>
    /// <param name="rows">Row-major, <paramref name="featureCount"/> a sample; every value finite.</param>
    /// <param name="featureCount">At least 1.</param>
    /// <param name="maximumBins">
    /// How many different values of a feature are told apart, at least 2; where there are more, neighbours of about equal numbers of samples are put together.
    /// </param>
    /// <exception cref="ArgumentException">There is no sample, a row is not complete, or a value is not finite.</exception>
    public static TreeFeatures FromRows<T>(ReadOnlyMemory<T> rows, int featureCount, int maximumBins = int.MaxValue)
        where T : struct, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(featureCount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumBins, 2);
        var count = rows.Length / featureCount;
        if (count == 0 || count * featureCount != rows.Length)
        {
            throw new ArgumentException($"{rows.Length} values are not whole samples of {featureCount} features", nameof(rows));
        }

        RequireFinite(rows.Span, featureCount);
        var columns = new FeatureColumn[featureCount];
        Parallel.For(0, featureCount, feature => columns[feature] = FeatureColumnBuilder.Build(ReadColumn(rows.Span, featureCount, feature), maximumBins));
        return new(count, columns);
    }

    /// <summary>The features of some samples: in every tree trained on these features they are on the side of each threshold on which their sample is.</summary>
    /// <returns>Row-major, <see cref="FeatureCount"/> a sample.</returns>
    internal double[] RowsOf(ImmutableArray<int> samples)
    {
        var rows = new double[samples.Length * FeatureCount];
        for (var feature = 0; feature < FeatureCount; feature++)
        {
            for (var row = 0; row < samples.Length; row++)
            {
                rows[(row * FeatureCount) + feature] = Columns[feature].Highest(Columns[feature].BinOf(samples[row]));
            }
        }

        return rows;
    }

    private static void RequireFinite<T>(ReadOnlySpan<T> rows, int featureCount)
        where T : struct, INumber<T>
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (!double.IsFinite(double.CreateSaturating(rows[i])))
            {
                throw new ArgumentException($"sample {i / featureCount}, feature {i % featureCount}: {rows[i]} is not a finite number", nameof(rows));
            }
        }
    }

    private static double[] ReadColumn<T>(ReadOnlySpan<T> rows, int featureCount, int feature)
        where T : struct, INumber<T>
    {
        var values = new double[rows.Length / featureCount];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = double.CreateSaturating(rows[(i * featureCount) + feature]);
        }

        return values;
    }
}
