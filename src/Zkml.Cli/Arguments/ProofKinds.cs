namespace Zkml.Cli.Arguments;

/// <summary>The kinds of proofs that a command has engines for.</summary>
internal enum ProofKinds
{
    /// <summary>Of Aleo functions.</summary>
    Aleo,

    /// <summary>Direct proofs, and those of Aleo functions.</summary>
    Both,
}
