namespace Zkml.Import.Formats.LightGbm;

/// <summary>What a test of LightGBM takes for missing, with the numbers that the text form has for it.</summary>
internal enum LightGbmMissing
{
    /// <summary>Nothing: NaN is zero.</summary>
    None,

    /// <summary>Zero, and NaN, which is zero.</summary>
    Zero,

    /// <summary>NaN.</summary>
    NotANumber,
}
