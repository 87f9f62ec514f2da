namespace Zkml.Circuits.Passes;

/// <summary>A transformation of a circuit that keeps what it computes, on every input.</summary>
public interface ICircuitPass
{
    /// <summary>The transformed circuit.</summary>
    Circuit Run(Circuit circuit);
}
