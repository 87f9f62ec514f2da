namespace Zkml.Varuna.Modules;

/// <summary>What a call of a module may take.</summary>
/// <param name="MemoryBytes">The size of its memory.</param>
internal sealed record ModuleLimits(long MemoryBytes)
{
    /// <summary>2 GiB; the proof of a shipped model takes a hundredth of it.</summary>
    public static ModuleLimits Default { get; } = new(2L << 30);

    /// <summary>The stack of compiled code on the calling thread.</summary>
    public const int StackBytes = 2 << 20;

    /// <summary>The stack of the calling thread: that of compiled code, and what the host functions need.</summary>
    public const int ThreadStackBytes = 8 << 20;

    /// <summary>The elements of its tables: pointers to functions.</summary>
    public const uint TableElements = 1 << 16;
}
