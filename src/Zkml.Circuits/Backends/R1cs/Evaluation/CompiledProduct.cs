namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>A product of two sums. If it is an integer that fits 64 bits, it is exact modulo 2^64, however large its factors are.</summary>
internal sealed class CompiledProduct(int wire, CompiledSum left, CompiledSum right, Lane arithmetic, PrimeField field) : CompiledStep
{
    /// <inheritdoc/>
    public override void Run(WireBlock block, Scratch scratch, int count)
    {
        if (arithmetic == Lane.Narrow)
        {
            var a = scratch.NarrowLeft.AsSpan(0, count);
            var b = scratch.NarrowRight.AsSpan(0, count);
            block.AddUp(left, a);
            if (!right.IsOne)
            {
                block.AddUp(right, b);
                for (var sample = 0; sample < count; sample++)
                {
                    a[sample] *= b[sample];
                }
            }

            block.Store(wire, a);
            return;
        }

        var x = scratch.WideLeft.AsSpan(0, count);
        var y = scratch.WideRight.AsSpan(0, count);
        if (arithmetic == Lane.Wide)
        {
            block.AddUp(left, x);
            if (!right.IsOne)
            {
                block.AddUp(right, y);
                for (var sample = 0; sample < count; sample++)
                {
                    x[sample] *= y[sample];
                }
            }

            block.StoreIntegers(wire, x);
            return;
        }

        block.AddUpElements(left, x);
        if (!right.IsOne)
        {
            block.AddUpElements(right, y);
            for (var sample = 0; sample < count; sample++)
            {
                x[sample] = field.Multiply(x[sample], y[sample]);
            }
        }

        block.StoreElements(wire, x);
    }
}
