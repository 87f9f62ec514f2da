using Zkml.Host;

namespace Zkml.Import.Imported;

/// <summary>How large an imported model may be. Anything near these limits is far from what can be proven.</summary>
internal static class ImportLimits
{
    public const long MaximumBytes = 64_000_000;
    public const int MaximumTrees = 10_000;
    public const int MaximumNodes = 1_000_000;

    // Of the columns of a table, from which the features come.
    public const int MaximumFeatures = 4_096;
    public const int MaximumClasses = 1_024;
    public const long MaximumLeafValues = 4_000_000;

    // A dump of LightGBM nests a tree's nodes.
    public const int MaximumJsonDepth = 1_100;

    /// <summary>Looks at a count before memory is taken for as many.</summary>
    public static int Require(long count, int minimum, int maximum, string file, string place, string what) =>
        count >= minimum && count <= maximum
            ? (int)count
            : throw new MalformedInputException(file, place, $"expected {minimum} to {maximum} {what}, found {count}");

    /// <summary>Looks at how many numbers the leaves of all trees hold together.</summary>
    public static void RequireLeafValues(long leaves, int scores, string file)
    {
        if (leaves > MaximumNodes / 2)
        {
            throw new MalformedInputException(file, "", $"the trees have more than {MaximumNodes / 2} leaves; trees so large cannot be proven; train fewer or smaller trees");
        }

        if (leaves * scores > MaximumLeafValues)
        {
            throw new MalformedInputException(file, "", $"the leaves hold {leaves} times {scores} numbers; at most {MaximumLeafValues} are allowed; train fewer or smaller trees");
        }
    }
}
