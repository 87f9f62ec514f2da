using System.Collections.Immutable;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>The labels of a table, and its rows that have one.</summary>
/// <param name="Table">The table.</param>
/// <param name="Profile">The cells of the column to predict.</param>
/// <param name="Target">What they are.</param>
/// <param name="Samples">The rows with a label.</param>
internal sealed record TargetReading(RawTable Table, ColumnProfile Profile, InferredTarget Target, TableDataset Samples)
{
    /// <summary>Reads the labels.</summary>
    public static TargetReading Of(string name, RawTable table, string target, ImmutableArray<string> missingWords, ImmutableArray<string> classWords)
    {
        var profile = ColumnProfile.Of(table, table.Column(target), [.. Enumerable.Range(0, table.RowCount)], missingWords, classWords);
        var inferred = TargetInference.Infer(profile, classWords);
        return new(table, profile, inferred, new(name, table, inferred.Target, Others(profile.Rows, inferred.Unlabelled)));
    }

    private static ImmutableArray<int> Others(ImmutableArray<int> rows, ImmutableArray<int> unlabelled)
    {
        var left = unlabelled.ToHashSet();
        return left.Count == 0 ? rows : [.. rows.Where(row => !left.Contains(row))];
    }

    /// <summary>The table as it was understood.</summary>
    /// <param name="schema">What a model looks at.</param>
    /// <param name="columns">What each column is.</param>
    public TableUnderstanding With(TableSchema schema, ImmutableArray<InferredColumn> columns)
    {
        var notes = Target.Unlabelled.IsEmpty ? Table.Notes
            : Table.Notes.Add($"{LineList.Count(Target.Unlabelled.Length)} without a label {(Target.Unlabelled.Length == 1 ? "is" : "are")} skipped: {LineList.Of(Table, Target.Unlabelled)}");
        return new(
            Samples,
            schema,
            [.. columns.Select((column, i) => i == Profile.Column
                ? new ColumnFinding(Profile.Name, ColumnRole.Target, Target.Words, Target.Unlabelled.Length)
                : new ColumnFinding(Table.Header[i], column.Column is null ? ColumnRole.LeftOut : ColumnRole.Feature, column.Words, column.Missing))],
            notes,
            [.. Target.Warnings, .. columns.SelectMany(column => column.Warnings), .. TotalRow.Find(Table, Samples.Rows)]);
    }
}
