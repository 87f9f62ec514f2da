using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables;

namespace Zkml.Data.Features.Tables;

/// <summary>A number of a row that lies outside of what is declared of its column.</summary>
/// <param name="Feature">The column's name.</param>
/// <param name="Value">The number.</param>
/// <param name="Range">What is declared.</param>
/// <param name="Saturates">Whether it counts as the nearest number that the column's integers hold; a number that becomes a rank has one wherever it lies.</param>
public sealed record OutsideNumber(string Feature, double Value, ColumnRange Range, bool Saturates)
{
    /// <summary>Those of a row, in columns that the model looks at.</summary>
    /// <param name="pipeline">What makes integers of the row.</param>
    /// <param name="features">The row's features, before they are integers; NaN where one is missing.</param>
    public static ImmutableArray<OutsideNumber> Of(TablePipeline pipeline, ReadOnlySpan<double> features)
    {
        var outside = ImmutableArray.CreateBuilder<OutsideNumber>();
        for (var feature = 0; feature < features.Length; feature++)
        {
            if (pipeline.Encodings[feature] is { } encoding && pipeline.Schema.FeatureRanges[feature] is { } range && IsOutside(features[feature], range))
            {
                outside.Add(new(pipeline.Schema.FeatureNames[feature], features[feature], range, encoding is LinearEncoding));
            }
        }

        return outside.DrainToImmutable();
    }

    /// <summary>Whether a number is outside; what is missing is not.</summary>
    internal static bool IsOutside(double value, ColumnRange range) => value < range.Minimum || value > range.Maximum;
}
