using System.Text;

namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>Cuts the beginning of a file into cells, without asking whether it is right: for looking at files of which nothing is known yet.</summary>
internal static class RoughRecords
{
    /// <summary>The first records; empty lines and comments are none.</summary>
    public static List<List<string>> Read(string text, char delimiter, int maximum)
    {
        var records = new List<List<string>>();
        var place = 0;
        while (place < text.Length && records.Count < maximum)
        {
            var record = ReadRecord(text, delimiter, ref place);
            if ((record.Count > 1 || record[0].Length > 0) && !record[0].StartsWith('#'))
            {
                records.Add(record);
            }
        }

        return records;
    }

    private static List<string> ReadRecord(string text, char delimiter, ref int place)
    {
        var record = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (; place < text.Length; place++)
        {
            var letter = text[place];
            if (letter == '"' && (isQuoted || cell.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || (letter != delimiter && letter is not ('\r' or '\n')))
            {
                cell.Append(letter);
            }
            else if (letter == delimiter)
            {
                record.Add(Take(cell));
            }
            else
            {
                place++;
                break;
            }
        }

        record.Add(Take(cell));
        return record;
    }

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString().Trim();
        cell.Clear();
        return text;
    }
}
