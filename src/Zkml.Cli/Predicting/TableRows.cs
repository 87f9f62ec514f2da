using System.Collections.Immutable;
using System.Globalization;
using Zkml.Learning.Data.Tables;
using Zkml.Learning.Features.Tables;

namespace Zkml.Cli.Predicting;

/// <summary>The rows of a CSV file. A cell that its column cannot have refuses the file: rows without a word are missed too easily.</summary>
internal sealed class TableRows(TableDataset rows, TablePipeline pipeline) : IPredictionSource
{
    /// <inheritdoc/>
    public int Count => rows.Count;

    /// <inheritdoc/>
    public string Kind => "row";

    /// <inheritdoc/>
    public ImmutableArray<PredictionInput> Read(int first, int count)
    {
        var width = pipeline.Inputs.Length;
        var inputs = pipeline.EncodeAll(rows.Pick(rows.Name, Enumerable.Range(first, count)));
        return [.. Enumerable.Range(0, count).Select(i => new PredictionInput((first + i).ToString(CultureInfo.InvariantCulture), inputs[(i * width)..((i + 1) * width)]))];
    }
}
