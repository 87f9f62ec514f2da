namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>Slices of a sum's canonical value.</summary>
internal sealed class CompiledSlices(SlicesStep step, CompiledSum source, Lane arithmetic, PrimeField field) : CompiledStep
{
    private const int NarrowBits = 63;

    /// <inheritdoc/>
    public override void Run(WireBlock block, Scratch scratch, int count)
    {
        var values = scratch.WideLeft.AsSpan(0, count);
        if (arithmetic == Lane.Narrow)
        {
            var narrow = scratch.NarrowLeft.AsSpan(0, count);
            block.AddUp(source, narrow);
            if (step.Length <= NarrowBits && narrow.IndexOfAnyInRange(long.MinValue, -1) < 0)
            {
                SliceNarrow(block, narrow, scratch.NarrowResult.AsSpan(0, count));
                return;
            }

            for (var sample = 0; sample < count; sample++)
            {
                values[sample] = UInt256.From(narrow[sample]);
            }
        }
        else if (arithmetic == Lane.Wide)
        {
            block.AddUp(source, values);
        }
        else
        {
            block.AddUpElements(source, values);
        }

        foreach (ref var value in values)
        {
            value = arithmetic == Lane.Field ? field.ToCanonical(value) : value.IsNegative ? value + field.Prime : value;
        }

        Slice(block, values, scratch);
    }

    private void SliceNarrow(WireBlock block, ReadOnlySpan<long> values, Span<long> slice)
    {
        var mask = (1L << step.Length) - 1;
        for (var i = 0; i < step.Count; i++)
        {
            // A shift by 63 leaves nothing of a number that is not negative; a larger one would wrap around.
            var shift = Math.Min(step.Offset + (i * step.Length), NarrowBits);
            for (var sample = 0; sample < values.Length; sample++)
            {
                slice[sample] = (values[sample] >> shift) & mask;
            }

            block.Store(step.FirstWire + i, slice);
        }
    }

    private void Slice(WireBlock block, ReadOnlySpan<UInt256> values, Scratch scratch)
    {
        for (var i = 0; i < step.Count; i++)
        {
            var offset = step.Offset + (i * step.Length);
            if (step.Length <= NarrowBits)
            {
                var slice = scratch.NarrowResult.AsSpan(0, values.Length);
                for (var sample = 0; sample < values.Length; sample++)
                {
                    slice[sample] = (long)values[sample].Bits(offset, step.Length);
                }

                block.Store(step.FirstWire + i, slice);
                continue;
            }

            var wide = scratch.WideResult.AsSpan(0, values.Length);
            for (var sample = 0; sample < values.Length; sample++)
            {
                wide[sample] = values[sample].Slice(offset, step.Length);
            }

            if (block.LaneOf(step.FirstWire + i) == Lane.Field)
            {
                foreach (ref var value in wide)
                {
                    value = field.FromUnsigned(value);
                }

                block.StoreElements(step.FirstWire + i, wide);
            }
            else
            {
                block.StoreIntegers(step.FirstWire + i, wide);
            }
        }
    }
}
