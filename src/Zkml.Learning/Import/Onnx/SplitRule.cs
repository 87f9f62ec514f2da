using Zkml.Learning.Models.Trees;

namespace Zkml.Learning.Import.Onnx;

/// <summary>Turns the comparisons of ONNX into <c>feature &lt;= threshold</c>.</summary>
internal static class SplitRule
{
    // In the order of the numbers that the operator TreeEnsemble uses for them.
    private static readonly string[] Names = ["BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ", "BRANCH_MEMBER"];

    /// <summary>The name of a mode's number; null where there is none.</summary>
    public static string? NameOf(long mode) => mode >= 0 && mode < Names.Length ? Names[mode] : null;

    /// <summary>A test with the children for true and false; null for a mode that is no threshold.</summary>
    /// <param name="singlePrecision">Whether the feature is rounded to single precision before it is compared.</param>
    public static SplitNode<double>? Create(string mode, int feature, double value, bool singlePrecision, int whenTrue, int whenFalse) => mode switch
    {
        "BRANCH_LEQ" => new(feature, AtMost(value, singlePrecision), whenTrue, whenFalse),
        "BRANCH_LT" => new(feature, Below(value, singlePrecision), whenTrue, whenFalse),
        "BRANCH_GTE" => new(feature, Below(value, singlePrecision), whenFalse, whenTrue),
        "BRANCH_GT" => new(feature, AtMost(value, singlePrecision), whenFalse, whenTrue),
        _ => null,
    };

    private static double AtMost(double value, bool singlePrecision) => !double.IsFinite(value) || !singlePrecision ? value : SinglePrecision.LargestAtMost(value);

    private static double Below(double value, bool singlePrecision) => !double.IsFinite(value) ? value : singlePrecision ? SinglePrecision.LargestBelow(value) : Math.BitDecrement(value);
}
