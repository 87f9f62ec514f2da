using System.Collections.Immutable;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>What the column to predict holds.</summary>
/// <param name="Target">Its classes, or that it has values.</param>
/// <param name="Words">The same for people.</param>
/// <param name="Unlabelled">Rows whose label is missing.</param>
/// <param name="Warnings">What may be another thing than it was taken for.</param>
internal sealed record InferredTarget(TableTarget Target, string Words, ImmutableArray<int> Unlabelled, ImmutableArray<string> Warnings);
