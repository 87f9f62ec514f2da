namespace Zkml.Learning.Data.Tables;

/// <summary>What files write where a value is missing.</summary>
internal static class MissingMarkers
{
    /// <summary>Whether the cell says that its value is missing.</summary>
    public static bool Has(string cell) => cell is "" or "?" or "NA" or "N/A" or "NaN" or "nan" or "null";
}
