namespace Zkml.Aleo.Typing;

/// <summary>What finalize blocks, views and constructors may have (snarkVM console/network/src/lib.rs, the newest of each).</summary>
internal static class CommandLimits
{
    /// <summary>Mappings of a program (MAX_MAPPINGS).</summary>
    public const int Mappings = 128;

    /// <summary>Views of a program (MAX_VIEWS).</summary>
    public const int Views = 62;

    /// <summary>Operands of <c>rand.chacha</c> (MAX_ADDITIONAL_SEEDS).</summary>
    public const int Seeds = 2;

    /// <summary><c>set</c> and <c>remove</c> commands of a body (MAX_WRITES).</summary>
    public const int Writes = 32;

    /// <summary>Positions of a body (MAX_POSITIONS).</summary>
    public const int Positions = 255;

    /// <summary>Calls of views in a finalize block (MAX_CALLS).</summary>
    public const int Calls = 32;
}
