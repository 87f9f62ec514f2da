namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>How a file writes its table, as it was found.</summary>
/// <param name="Encoding">The encoding's name for people.</param>
/// <param name="Delimiter">What stands between cells.</param>
/// <param name="HasHeader">Whether its first line names the columns.</param>
public sealed record CsvFormat(string Encoding, char Delimiter, bool HasHeader)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Encoding}, cells separated by {Delimiters.NameOf(Delimiter)}, {(HasHeader ? "with" : "without")} a header";
}
