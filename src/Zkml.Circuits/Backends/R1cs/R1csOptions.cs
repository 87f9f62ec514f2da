namespace Zkml.Circuits.Backends.R1cs;

/// <summary>What a constraint system has besides its circuit, and what it is optimised for.</summary>
public sealed record R1csOptions
{
    /// <summary>
    /// The number of public inputs before the sample's words: the model's hash and the challenge, then the commitment where weights are private. No row of the circuit names them; what
    /// computes a commitment adds its own rows.
    /// </summary>
    public int BoundInputs { get; init; } = 2;

    /// <summary>Whether the sample is public: its inputs, packed into words, are the last public inputs (<see cref="PublicSample"/>).</summary>
    public bool HasPublicSample { get; init; }

    /// <summary>The number of samples in one proof that the system is optimised for, 1 or more.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>
    /// The degree of the structured reference string that is at hand: by default 2^15 - 1, which is embedded in the engines and serves every preset. Among systems of about the same price one
    /// that needs no more is chosen.
    /// </summary>
    public long DegreeAtHand { get; init; } = (1 << 15) - 1;

    /// <summary>
    /// Whether each public input that no row of the circuit names gets a row of its own. Varuna does not need it, since its transcript binds public inputs; Groth16 does not bind an input
    /// that no row names.
    /// </summary>
    public bool NamesEveryPublicInput { get; init; }
}
