using System.Numerics;

namespace Zkml.Models.Quantization.Trees;

/// <summary>
/// Where codes are to be told apart, so that comparing costs least. A comparison with a constant asks for the bits from the top down to the lowest that is set in the constant's successor, and shares
/// those above with other comparisons: in the tree of halves of all codes it is a node, and what it shares is the way there. So the thresholds are the upper levels of that tree, and what is left
/// of the lowest.
/// </summary>
internal static class CodeThresholds
{
    /// <summary>So many thresholds, ascending, for the fewest bits that have one code more.</summary>
    public static long[] For(int count)
    {
        var thresholds = new long[count];
        if (count == 0)
        {
            return thresholds;
        }

        // Odd numbers are the upper levels, even ones the lowest.
        var lowest = count - ((1 << BitOperations.Log2((uint)count)) - 1);
        for (var i = 0; i < count; i++)
        {
            thresholds[i] = i < 2 * lowest ? i : (2 * i) - (2 * lowest) + 1;
        }

        return thresholds;
    }
}
