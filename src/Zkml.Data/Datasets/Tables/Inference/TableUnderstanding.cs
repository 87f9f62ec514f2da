using System.Collections.Immutable;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>What your own table was understood to be, and what is doubtful about it.</summary>
/// <param name="Samples">Its rows, without those that have no label.</param>
/// <param name="Schema">What a model looks at.</param>
/// <param name="Columns">What each column was taken for, in the order of the file.</param>
/// <param name="Notes">What was done with the file, a sentence each.</param>
/// <param name="Warnings">What may be another thing than it was taken for, a sentence each, with lines and columns.</param>
public sealed record TableUnderstanding(
    TableDataset Samples, TableSchema Schema, ImmutableArray<ColumnFinding> Columns, ImmutableArray<string> Notes, ImmutableArray<string> Warnings);
