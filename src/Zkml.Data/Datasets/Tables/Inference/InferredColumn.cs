using System.Collections.Immutable;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>What one column is.</summary>
/// <param name="Column">What a model sees of it; null if it is left out.</param>
/// <param name="Words">What it holds, or why it is left out, for people.</param>
/// <param name="Missing">In how many rows its value is missing.</param>
/// <param name="Warnings">What may be another thing than it was taken for.</param>
internal sealed record InferredColumn(TableColumn? Column, string Words, int Missing, params ImmutableArray<string> Warnings);
