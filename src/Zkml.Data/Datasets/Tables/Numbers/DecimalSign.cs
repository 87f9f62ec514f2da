namespace Zkml.Data.Datasets.Tables.Numbers;

/// <summary>What stands before the decimals of a number.</summary>
public enum DecimalSign
{
    /// <summary>1.5.</summary>
    Point,

    /// <summary>1,5.</summary>
    Comma,
}
