using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables;

namespace Zkml.Data.Features.Tables;

/// <summary>How many cells of a column are outside of what is declared of it.</summary>
/// <param name="Feature">The column's name.</param>
/// <param name="Range">What is declared.</param>
/// <param name="Cells">Cells that hold a number.</param>
/// <param name="Outside">Those outside.</param>
public sealed record OutsideColumn(string Feature, ColumnRange Range, int Cells, int Outside)
{
    /// <summary>Whether most cells are outside: then the table may have another unit than the one that the model learned from.</summary>
    public bool MayHaveOtherUnit => Outside > Cells / 2;

    /// <summary>The columns that a model looks at and of which something is declared.</summary>
    /// <param name="pipeline">What makes integers of rows.</param>
    /// <param name="features">Rows of features, before they are integers; NaN where one is missing.</param>
    public static ImmutableArray<OutsideColumn> Of(TablePipeline pipeline, ReadOnlySpan<double> features)
    {
        var columns = ImmutableArray.CreateBuilder<OutsideColumn>();
        var width = pipeline.Encodings.Length;
        for (var feature = 0; feature < width; feature++)
        {
            if (pipeline.Encodings[feature] is null || pipeline.Schema.FeatureRanges[feature] is not { } range)
            {
                continue;
            }

            var (cells, outside) = (0, 0);
            for (var place = feature; place < features.Length; place += width)
            {
                cells += double.IsNaN(features[place]) ? 0 : 1;
                outside += OutsideNumber.IsOutside(features[place], range) ? 1 : 0;
            }

            columns.Add(new(pipeline.Schema.FeatureNames[feature], range, cells, outside));
        }

        return columns.DrainToImmutable();
    }
}
