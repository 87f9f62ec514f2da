namespace Zkml.Data.Datasets.Tables;

/// <summary>How categories become features.</summary>
public enum CategoryEncoding
{
    /// <summary>A feature a category: 1 where the cell is that category, else 0.</summary>
    OneHot,

    /// <summary>The same without a feature for the first category, which all others being 0 tells.</summary>
    OneHotDropFirst,

    /// <summary>One feature: the category's number, from 0.</summary>
    Ordinal,
}
