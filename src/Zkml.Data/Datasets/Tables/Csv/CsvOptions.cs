using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables.Numbers;

namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>What is known of a CSV file before it is looked at; what is not known is found by looking.</summary>
public sealed record CsvOptions
{
    /// <summary>Nothing is known.</summary>
    public static CsvOptions None { get; } = new();

    /// <summary>What stands between cells; null to look.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Whether the first line names the columns; null to look. Columns without names are called <c>column1</c>, <c>column2</c> and so on.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>What stands before decimals, where numbers such as 1,234 can be read either way; null to look at the other columns.</summary>
    public DecimalSign? Decimal { get; init; }

    /// <summary>The same as far as a model knows it from other files: what the file itself shows goes before it.</summary>
    public DecimalSign? LikelyDecimal { get; init; }

    /// <summary>The names of the columns that a model looks for, which tell a header from a row; empty for none.</summary>
    public ImmutableArray<string> KnownColumns { get; init; } = [];

    /// <summary>
    /// Asked about a first line that looks like a row: whether it is the header all the same. Null if nobody can be asked: the file is refused then.
    /// </summary>
    public Func<string, bool>? AskForHeader { get; init; }
}
