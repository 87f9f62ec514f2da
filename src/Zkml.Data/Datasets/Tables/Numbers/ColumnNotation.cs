namespace Zkml.Data.Datasets.Tables.Numbers;

/// <summary>How a column writes its numbers.</summary>
/// <param name="Notation">With what decimals and groups.</param>
/// <param name="Sign">What stands beside every number, such as %; null for nothing.</param>
/// <param name="Other">The other notation in which the same cells are other numbers; null where there is only one way to read them.</param>
internal sealed record ColumnNotation(NumberNotation Notation, string? Sign, NumberNotation? Other = null)
{
    /// <summary>What it says about the decimals of the file; null if both would do.</summary>
    /// <param name="cells">The cells.</param>
    public DecimalSign? Evidence(IEnumerable<string> cells) =>
        Other is null && cells.Any(cell => Notation.Shows(NumberSign.Split(cell, Sign).Number)) ? Notation.Decimal : null;
}
