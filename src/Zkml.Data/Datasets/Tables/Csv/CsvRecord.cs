namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>One record of a file, as it was cut.</summary>
/// <param name="Cells">Its cells, without blanks around them.</param>
/// <param name="Line">In which line it begins, from 1.</param>
internal readonly record struct CsvRecord(string[] Cells, int Line)
{
    /// <summary>Whether no cell has anything in it.</summary>
    public bool IsEmpty => Cells.All(cell => cell.Length == 0);

    /// <summary>Whether it begins as comments do; a row may, too.</summary>
    public bool StartsAsComment => Cells[0].StartsWith('#');
}
