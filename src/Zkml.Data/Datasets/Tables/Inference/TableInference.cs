using System.Collections.Immutable;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>Looks at a table of one's own: what its columns are, what is to be predicted, and what a model should not see.</summary>
public static class TableInference
{
    /// <summary>Understands a table by looking at it.</summary>
    /// <param name="name">What reports call its rows.</param>
    /// <param name="table">The table.</param>
    /// <param name="options">What a person says of it; null for nothing.</param>
    /// <exception cref="MalformedInputException">A column is missing, or can be understood in no way; the message names it.</exception>
    public static TableUnderstanding Understand(string name, RawTable table, TableInferenceOptions? options = null)
    {
        options ??= new();
        var reading = TargetReading.Of(name, table, options.Target ?? table.Header[^1], options.MissingWords, options.ClassWords);
        var columns = Columns(table, reading.Target.Target.Name, reading.Samples.Rows, options, reading.Samples);
        return reading.With(new TableSchema(Features(table, columns, reading.Target.Target.Name), reading.Target.Target.Name) { Decimal = table.Decimal }, columns);
    }

    /// <summary>Understands a table whose columns a schema tells.</summary>
    /// <param name="name">What reports call its rows.</param>
    /// <param name="table">The table.</param>
    /// <param name="schema">What its columns are.</param>
    /// <param name="options">What a person says of its labels; null for nothing.</param>
    /// <exception cref="MalformedInputException">The target is missing, or its labels can be understood in no way.</exception>
    public static TableUnderstanding Understand(string name, RawTable table, TableSchema schema, TableInferenceOptions? options = null)
    {
        options ??= new();
        var reading = TargetReading.Of(name, table, schema.Target, options.MissingWords, options.ClassWords);
        var places = schema.Places(table, schema.Target);
        return reading.With(schema, [.. table.Header.Select((_, place) => Array.IndexOf(places, place) is var column and >= 0
            ? new InferredColumn(schema.Columns[column], $"{SchemaWords.Of(schema.Columns[column])}, by the schema", ColumnProfile.Of(table, place, reading.Samples.Rows, options.MissingWords).Missing.Count)
            : new InferredColumn(null, "left out: the schema does not name it", 0))]);
    }

    /// <summary>What the columns of a table are for a model whose schema is known, and whose labels do not matter.</summary>
    /// <param name="table">A table with the columns of the schema.</param>
    /// <param name="schema">What the model looks at.</param>
    /// <exception cref="MalformedInputException">A column is missing.</exception>
    public static ImmutableArray<ColumnFinding> Describe(RawTable table, TableSchema schema)
    {
        var places = schema.Places(table, schema.Target);
        ImmutableArray<int> rows = [.. Enumerable.Range(0, table.RowCount)];
        return [.. table.Header.Select((name, place) => Array.IndexOf(places, place) is var column and >= 0
            ? new ColumnFinding(name, ColumnRole.Feature, SchemaWords.Of(schema.Columns[column]), ColumnProfile.Of(table, place, rows, []).Missing.Count)
            : name == schema.Target ? new ColumnFinding(name, ColumnRole.Target, "to predict; its cells are ignored", 0)
            : new ColumnFinding(name, ColumnRole.LeftOut, "left out: the model does not look at it", 0))];
    }

    /// <summary>What each column is, in the order of the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="target">The column to predict, which is none of them.</param>
    /// <param name="rows">The rows to look at.</param>
    /// <param name="options">What a person says.</param>
    /// <param name="samples">The labels of these rows; null if they do not matter.</param>
    internal static ImmutableArray<InferredColumn> Columns(RawTable table, string target, ImmutableArray<int> rows, TableInferenceOptions options, TableDataset? samples)
    {
        foreach (var column in options.Ignored.Concat(options.Kept))
        {
            table.Column(column);
        }

        var columns = table.Header.Select((header, i) => header == target ? new InferredColumn(null, "", 0)
            : options.Ignored.Contains(header) ? new InferredColumn(null, "left out, as was asked", 0)
            : Infer(ColumnProfile.Of(table, i, rows, options.MissingWords), options, samples)).ToArray();
        if (columns.All(column => column.Column is null))
        {
            // A running number may be a time; where there is nothing else, it is learned from.
            columns = [.. columns.Select((column, i) => column.Words.Length == 0 || options.Ignored.Contains(table.Header[i])
                ? column
                : OnlyColumn(ColumnProfile.Of(table, i, rows, options.MissingWords), options))];
        }

        return [.. columns];
    }

    /// <summary>The columns that a model looks at.</summary>
    internal static ImmutableArray<TableColumn> Features(RawTable table, ImmutableArray<InferredColumn> columns, string target) =>
        columns.Select(column => column.Column).OfType<TableColumn>().ToImmutableArray() is { IsEmpty: false } features
            ? features
            : throw new MalformedInputException(table.File, "header", table.Header.Length == 1
                ? $"there is only one column, '{target}'; if cells are not separated by commas, semicolons, tabs or pipes, name the separator with --delimiter"
                : $"there are no columns to learn from besides '{target}', which is to be predicted");

    private static InferredColumn Infer(ColumnProfile profile, TableInferenceOptions options, TableDataset? samples)
    {
        if (samples is not null && !options.Kept.Contains(profile.Name) && RunningNumbers.Find(profile) is { } reason)
        {
            return new(null, $"left out: {reason}; --keep \"{profile.Name}\" learns from it", 0, [.. NumbersThatAreTexts(profile)]);
        }

        var column = ColumnInference.Infer(profile, options.Categories);
        return column.Column is not null && samples is not null && Giveaways.Find(profile, samples) is { } told
            ? column with { Warnings = column.Warnings.Add($"column '{profile.Name}' gives away what is to be predicted: {told}; where it is not known before, leave it out with --ignore \"{profile.Name}\"") }
            : column;
    }

    // Numbers in a form that is not read are no identifiers, and are missed too easily.
    private static IEnumerable<string> NumbersThatAreTexts(ColumnProfile profile)
    {
        if (profile.Texts.Count > 0 && profile.Texts.All(row => profile.Cell(row) is var cell && ColumnInference.IsNearlyNumber(cell) && cell.AsSpan().IndexOfAnyExcept("0123456789.,'() +-%/\u2212") < 0))
        {
            yield return $"column '{profile.Name}' is skipped: its cells, such as '{profile.Cell(profile.Texts[0])}', are not numbers as they are written; where they are meant as numbers, write them like 1234.5";
        }
    }

    private static InferredColumn OnlyColumn(ColumnProfile profile, TableInferenceOptions options)
    {
        var column = ColumnInference.Infer(profile, options.Categories);
        return column.Column is not null && RunningNumbers.Find(profile) is { } reason
            ? column with { Warnings = column.Warnings.Add($"column '{profile.Name}' names its rows ({reason}); it is used because there are no others") }
            : column;
    }
}
