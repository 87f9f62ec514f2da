using Zkml.Circuits.Backends.R1cs.Pricing;

namespace Zkml.Circuits.Backends.R1cs;

/// <summary>A circuit as a constraint system, with the program that computes its witness.</summary>
public sealed record R1csEmission(ConstraintSystem System, WitnessProgram Witness)
{
    /// <summary>What a proof takes.</summary>
    public ProofPrice Price => field ??= ProofPrice.Of(System);
}
