using Zkml.Data.Datasets.Tables;

namespace Zkml.Reporting;

/// <summary>What a program reveals of a feature that private thresholds are compared with.</summary>
/// <param name="Name">The feature's name.</param>
/// <param name="Splits">The number of splits that test it.</param>
/// <param name="Bits">The width of its thresholds, whatever their values; 1 if only one threshold is possible, which is then not secret.</param>
/// <param name="Range">The declared range of its column; null for the features of an image, whose type determines it.</param>
public sealed record VisibleColumn(string Name, int Splits, int Bits, ColumnRange? Range);
