using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;

namespace Zkml.Models.Quantization.Trees.Declared;

/// <summary>Declares the ranges of columns from the data that a model was trained on, rounded outward, so that they give away little of any row.</summary>
internal static class RangeDeclaration
{
    // Rounding moves each end by less than a fourth of what lies between them.
    private const int FewestSteps = 4;

    private static ReadOnlySpan<double> Mantissas => [5, 2, 1];

    /// <summary>The range of some values: from the smallest rounded down to the largest rounded up, each to a multiple of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="values">One or more finite numbers.</param>
    public static ColumnRange Around(ReadOnlySpan<double> values)
    {
        var (lowest, highest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            (lowest, highest) = (Math.Min(lowest, value), Math.Max(highest, value));
        }

        var decimals = DecimalPlaces.Of(values);
        var step = Step(highest - lowest, decimals);
        return step > 0 ? new(Clean(Math.Floor(lowest / step) * step, lowest, Math.Min), Clean(Math.Ceiling(highest / step) * step, highest, Math.Max), decimals) : new(lowest, highest, decimals);
    }

    /// <summary>The schema with a range for each column of numbers that has none.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="features">Rows of its features.</param>
    /// <param name="targets">The values to predict; empty if they are classes.</param>
    public static TableSchema Complete(TableSchema schema, ReadOnlySpan<double> features, ReadOnlySpan<double> targets)
    {
        var columns = ImmutableArray.CreateBuilder<TableColumn>(schema.Columns.Length);
        var (feature, width) = (0, schema.FeatureNames.Length);
        foreach (var column in schema.Columns)
        {
            columns.Add(column is NumericColumn { Range: null } numeric && Column(features, feature, width) is { Length: > 0 } values ? numeric with { Range = Around(values) } : column);
            feature += column.FeatureCount;
        }

        return new TableSchema(columns.MoveToImmutable(), schema.Target) { TargetRange = schema.TargetRange ?? (targets.IsEmpty ? null : Around(targets)) };
    }

    private static double Step(double span, int? decimals)
    {
        if (!(span > 0) || !double.IsFinite(span))
        {
            return 0;
        }

        var coarsest = span / FewestSteps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(coarsest)));
        var step = power;
        foreach (var mantissa in Mantissas)
        {
            if (mantissa * power <= coarsest)
            {
                step = mantissa * power;
                break;
            }
        }

        return decimals is { } places ? Math.Max(step, FeatureScale.Decimal(places).Divide(1)) : step;
    }

    // A product such as 3 · 0.1 has digits that nobody meant.
    private static double Clean(double end, double value, Func<double, double, double> outward) =>
        outward(double.Parse(end.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), value);

    // What is missing is not a number.
    private static double[] Column(ReadOnlySpan<double> features, int feature, int width)
    {
        var values = new List<double>(features.Length / width);
        for (var place = feature; place < features.Length; place += width)
        {
            if (double.IsFinite(features[place]))
            {
                values.Add(features[place]);
            }
        }

        return [.. values];
    }
}
