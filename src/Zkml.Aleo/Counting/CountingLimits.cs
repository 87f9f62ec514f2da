namespace Zkml.Aleo.Counting;

/// <summary>What counting a program of anybody's may take, beyond what no circuit may.</summary>
/// <param name="Work">The most work, in units of about 50 ns on one slow processor. The same program always takes the same, on every machine.</param>
/// <param name="Constraints">The most constraints of one function; counting ends as soon as there are more.</param>
/// <param name="MemoryBytes">The most memory that values may hold.</param>
public sealed record CountingLimits(long Work, long Constraints, long MemoryBytes)
{
    private const long WorkOfASecond = 18_000_000;
    private const long UsualMemory = 1L << 29;

    /// <summary>Only the limits of the largest reference string, the platform and the machine.</summary>
    public static CountingLimits Widest { get; } = new(long.MaxValue, long.MaxValue, Math.Min(1L << 32, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2));

    /// <summary>The limits for about that many seconds of one processor, and 512 MB.</summary>
    /// <param name="seconds">At least a thousandth.</param>
    /// <param name="constraints">The most constraints of one function.</param>
    public static CountingLimits OfSeconds(double seconds, long constraints = long.MaxValue) =>
        new((long)(seconds * WorkOfASecond), constraints, Math.Min(UsualMemory, Widest.MemoryBytes));

    /// <summary>The work in seconds, for messages.</summary>
    internal double Seconds => Work / (double)WorkOfASecond;
}
