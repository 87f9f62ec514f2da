namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>Makes sure that wires lie within ranges that interval arithmetic alone does not prove.</summary>
internal sealed class ConfirmedWires(int wire, Interval range) : CompiledStep
{
    /// <inheritdoc/>
    public override void Run(WireBlock block, Scratch scratch, int count) => block.Confirm(wire, range, count);
}
