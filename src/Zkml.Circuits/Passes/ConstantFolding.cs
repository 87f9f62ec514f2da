using System.Numerics;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes;

/// <summary>
/// Replaces values that are proven constant by constants, bits of constants by constants, and products with a constant by multiples.
/// <code>
/// v3 = slice v2 bit 7 in [1, 1]      →   v3 = 1
/// v4 = v1 · v3                       →   v4 = 1·v1
/// </code>
/// Keeps intervals, names and blocks. Has no prerequisites; linear combinations are left for <see cref="LinearFusion"/> to merge.
/// </summary>
public sealed class ConstantFolding : ICircuitPass
{
    /// <inheritdoc/>
    public Circuit Run(Circuit circuit) => new Rewriter().Rewrite(circuit);

    private sealed class Rewriter : CircuitRewriter
    {
        protected override int Replace(CircuitValue value)
        {
            if (value.Interval.IsConstant)
            {
                return Append(value as ConstantValue ?? new ConstantValue(value.Interval.Minimum, value.Name, value.Block));
            }

            if (value is DecompositionValue decomposition && this[decomposition.Source] is ConstantValue source)
            {
                return Append(new ConstantValue(source.Constant, value.Name, value.Block));
            }

            if (value is SliceValue slice && this[slice.Word] is ConstantValue word)
            {
                var bits = (word.Constant >> slice.Offset) & ((BigInteger.One << slice.Length) - 1);
                return Append(new ConstantValue(bits, value.Name, value.Block));
            }

            if (value is ProductValue product)
            {
                if (this[product.Right] is ConstantValue right)
                {
                    return Append(new LinearValue([new(right.Constant, product.Left)], 0, value.Interval, value.Name, value.Block));
                }

                if (this[product.Left] is ConstantValue left)
                {
                    return Append(new LinearValue([new(left.Constant, product.Right)], 0, value.Interval, value.Name, value.Block));
                }
            }

            return Append(value);
        }
    }
}
