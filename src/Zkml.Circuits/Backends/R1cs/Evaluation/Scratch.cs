namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>Columns for what has no wire.</summary>
internal sealed class Scratch(int samples)
{
    public long[] NarrowLeft { get; } = new long[samples];

    public long[] NarrowRight { get; } = new long[samples];

    public long[] NarrowResult { get; } = new long[samples];

    public UInt256[] WideLeft { get; } = new UInt256[samples];

    public UInt256[] WideRight { get; } = new UInt256[samples];

    public UInt256[] WideResult { get; } = new UInt256[samples];
}
