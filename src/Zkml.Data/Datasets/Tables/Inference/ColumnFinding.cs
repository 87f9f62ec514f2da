namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>What a column of a file was taken for.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Words">What it holds, or why it is left out, for people.</param>
/// <param name="Missing">In how many rows its value is missing.</param>
public sealed record ColumnFinding(string Name, ColumnRole Role, string Words, int Missing);
