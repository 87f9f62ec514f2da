using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables;

/// <summary>
/// Looks at a table whose rows and labels are known to be good for what its columns are: a column of numbers is numeric, with its median for missing ones, any other has categories, in the order of
/// their texts. <see cref="TableInference"/> looks at tables of which nothing is known.
/// </summary>
public static class SchemaInference
{
    /// <summary>The schema of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="target">The column to predict; null for the last.</param>
    /// <param name="encoding">How categories become features.</param>
    /// <param name="ignored">Columns that the model is not to see, such as running numbers.</param>
    /// <exception cref="MalformedInputException">A column is missing, or has too many categories to be one; the message names it.</exception>
    public static TableSchema Infer(RawTable table, string? target = null, CategoryEncoding encoding = CategoryEncoding.OneHot, IReadOnlyCollection<string>? ignored = null)
    {
        target ??= table.Header[^1];
        table.Column(target);
        var options = new TableInferenceOptions { Categories = encoding, Ignored = [.. ignored ?? []] };
        var columns = TableInference.Columns(table, target, [.. Enumerable.Range(0, table.RowCount)], options, samples: null);
        return new(TableInference.Features(table, columns, target), target) { Decimal = table.Decimal };
    }
}
