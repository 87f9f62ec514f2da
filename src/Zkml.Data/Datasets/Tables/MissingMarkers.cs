namespace Zkml.Data.Datasets.Tables;

/// <summary>What files write where a value is missing.</summary>
internal static class MissingMarkers
{
    // Those of pandas' read_csv, of R, SQL, Stata and SAS, and the errors of spreadsheets. "None" may be a value: see HasWord.
    private static readonly HashSet<string> Certain =
    [
        "", "?", "NA", "N/A", "n/a", "#N/A", "#N/A N/A", "#NA", "<NA>", "NaN", "nan", "NAN", "-NaN", "-nan", "NaT", "1.#IND", "-1.#IND", "1.#QNAN", "-1.#QNAN", "NULL", "null", "Null", "<null>", "\\N",
        "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!",
    ];

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "nil", "unknown", "missing", "undefined", "unspecified", "not available", "not known", "no data", "n.a.", "na", "-", "--", "---", "–", "—", ".", "..", "...", "(missing)", "(unknown)", "(null)",
    };

    /// <summary>Whether the cell says that its value is missing, and can mean nothing else.</summary>
    public static bool Has(string cell) => Certain.Contains(cell);

    /// <summary>Whether the cell may say so: among numbers it does, among texts it may be one of them.</summary>
    public static bool HasWord(string cell) => Words.Contains(cell);
}
