namespace Zkml.Circuits.Backends.R1cs.Planning;

/// <summary>What a draft decides about a circuit.</summary>
/// <param name="Words">The circuit, and its words' digits.</param>
/// <param name="IsWire">For each value whether it is a sum that becomes a wire of its own.</param>
/// <param name="SparingLimit">The maximum number of non-zeros that are added for a word's recomposition to be spared, which is a row less.</param>
internal sealed record DraftPlan(CircuitWords Words, bool[] IsWire, double SparingLimit)
{
    /// <summary>The circuit.</summary>
    public Circuit Circuit => Words.Circuit;
}
