using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;

namespace Zkml.Cli.Predicting;

/// <summary>The rows of a CSV file. A cell that its column cannot have refuses the file: rows without a word are missed too easily.</summary>
internal sealed class TableRows(TableDataset rows, TablePipeline pipeline) : IPredictionSource
{
    /// <inheritdoc/>
    public int Count => rows.Count;

    /// <inheritdoc/>
    public string Kind => "row";

    /// <summary>Of the rows read so far, how many cells are outside of what is declared of their columns.</summary>
    public ImmutableArray<OutsideColumn> Outside { get; private set; } = [];

    /// <inheritdoc/>
    public ImmutableArray<PredictionInput> Read(int first, int count)
    {
        var width = pipeline.Inputs.Length;
        var batch = rows.Pick(rows.Name, Enumerable.Range(first, count));
        var inputs = pipeline.EncodeAll(batch);
        var outside = OutsideColumn.Of(pipeline, pipeline.ComputeRealFeatures(batch));
        Outside = Outside.IsEmpty ? outside : [.. Outside.Zip(outside, (before, now) => before with { Cells = before.Cells + now.Cells, Outside = before.Outside + now.Outside })];
        return [.. Enumerable.Range(0, count).Select(i => new PredictionInput((first + i).ToString(CultureInfo.InvariantCulture), inputs[(i * width)..((i + 1) * width)]))];
    }
}
