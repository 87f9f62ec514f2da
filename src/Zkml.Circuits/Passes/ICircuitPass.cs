namespace Zkml.Circuits.Passes;

/// <summary>A transformation of a circuit that preserves what it computes, for every input.</summary>
public interface ICircuitPass
{
    /// <summary>The transformed circuit.</summary>
    Circuit Run(Circuit circuit);
}
