namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>A step that knows in which arithmetic it is exact.</summary>
internal abstract class CompiledStep
{
    /// <summary>Computes the step's wires for the first samples of a block.</summary>
    public abstract void Run(WireBlock block, Scratch scratch, int count);
}
