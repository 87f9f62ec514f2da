using System.Numerics;

namespace Zkml.Circuits.Gadgets;

/// <summary>A number that another is compared with, and the range in which the answer matters: outside of it either answer is acceptable.</summary>
/// <param name="Value">The threshold, at least the minimum and below the maximum.</param>
/// <param name="Minimum">The smallest number for which the answer must be right, at least 0.</param>
/// <param name="Maximum">The largest such number.</param>
public readonly record struct RangedThreshold(ulong Value, ulong Minimum, ulong Maximum)
{
    /// <summary>The number of bits below those that are constant over the range: no other bit can change the answer.</summary>
    public int DecidingBits => 64 - BitOperations.LeadingZeroCount(Minimum ^ Maximum);
}
