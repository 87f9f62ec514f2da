using Zkml.Data.Datasets.Tables;

namespace Zkml.Reporting;

/// <summary>What a program shows of a feature that private thresholds are compared with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Splits">How many splits ask for it.</param>
/// <param name="Bits">The bits of its threshold, whatever that is; 1 if there is one threshold only, which is no secret then.</param>
/// <param name="Range">What its column is declared to hold; null for the features of an image, whose type says it.</param>
public sealed record VisibleColumn(string Name, int Splits, int Bits, ColumnRange? Range);
