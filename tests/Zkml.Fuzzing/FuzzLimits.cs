namespace Zkml.Fuzzing;

/// <summary>What one input may take.</summary>
internal static class FuzzLimits
{
    /// <summary>Processor time: on a busy machine the clock says nothing.</summary>
    public static readonly TimeSpan Processor = TimeSpan.FromSeconds(5);

    /// <summary>Processor time after which the run is ended: the input hangs.</summary>
    public static readonly TimeSpan Hang = TimeSpan.FromSeconds(15);

    /// <summary>Time in which no processor time passes at all, after which the run is ended: the input waits for something that never comes.</summary>
    public static readonly TimeSpan Stall = TimeSpan.FromMinutes(2);

    /// <summary>Memory of the whole process; the runtime's own limit is as high (see the project file), so that what would pass it fails.</summary>
    public const long MemoryBytes = 512L << 20;
}
