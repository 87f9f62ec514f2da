namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>An inverse modulo the prime.</summary>
internal sealed class CompiledInverse(int wire, CompiledSum source, PrimeField field) : CompiledStep
{
    /// <inheritdoc/>
    public override void Run(WireBlock block, Scratch scratch, int count)
    {
        var values = scratch.WideLeft.AsSpan(0, count);
        block.AddUpElements(source, values);
        foreach (ref var value in values)
        {
            value = field.Invert(value);
        }

        block.StoreElements(wire, values);
    }
}
