using Zkml.Data.Datasets.Tables;
using Zkml.Host;
using Zkml.Models.Quantization.Trees.Declared;

namespace Zkml.Import.Imported;

/// <summary>What a user says of the columns of an imported model: the file itself has thresholds only, which must not be what is declared.</summary>
/// <param name="All">Of every column that is not named; null for none.</param>
/// <param name="ByColumn">Of single columns, the one to predict among them.</param>
public sealed record RangeDeclarations(ColumnRange? All, IReadOnlyDictionary<string, ColumnRange> ByColumn)
{
    /// <summary>Nothing is said.</summary>
    public static RangeDeclarations None { get; } = new(null, new Dictionary<string, ColumnRange>());

    /// <summary>The schema with all that is said, and for the other columns what the samples say.</summary>
    /// <exception cref="MalformedInputException">There is no such column.</exception>
    internal TableSchema Declare(TableSchema schema, ReadOnlySpan<double> samples, ReadOnlySpan<double> values)
    {
        if (ByColumn.Keys.FirstOrDefault(name => name != schema.Target && !schema.Columns.Any(column => column.Name == name)) is { } unknown)
        {
            throw new MalformedInputException("--range", "", $"no column '{unknown}'; expected one of {string.Join(", ", schema.Columns.Select(column => column.Name).Append(schema.Target))}");
        }

        var declared = new TableSchema(
            [.. schema.Columns.Select(column => column is NumericColumn numeric ? numeric with { Range = ByColumn.GetValueOrDefault(column.Name) ?? All ?? numeric.Range } : column)], schema.Target)
        {
            TargetRange = ByColumn.GetValueOrDefault(schema.Target) ?? schema.TargetRange,
        };
        return RangeDeclaration.Complete(declared, samples, values);
    }
}
