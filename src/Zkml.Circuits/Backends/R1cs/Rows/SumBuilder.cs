using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Rows;

/// <summary>Adds multiples of sums up.</summary>
internal sealed class SumBuilder
{
    private readonly Dictionary<int, BigInteger> _coefficients = [];

    /// <summary>A wire alone.</summary>
    public static WireSum Of(int wire) => new([new(wire, BigInteger.One)]);

    /// <summary>A constant.</summary>
    public static WireSum Constant(BigInteger value) => value.IsZero ? WireSum.Zero : new([new(0, value)]);

    /// <summary>A multiple of a sum plus a constant.</summary>
    public static WireSum Affine(BigInteger factor, WireSum sum, BigInteger constant) => new SumBuilder().Add(factor, sum).Add(constant, 0).ToSum();

    /// <summary>Adds a multiple of a wire.</summary>
    public SumBuilder Add(BigInteger coefficient, int wire)
    {
        ref var present = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_coefficients, wire, out _);
        present += coefficient;
        return this;
    }

    /// <summary>Adds a multiple of a sum.</summary>
    public SumBuilder Add(BigInteger factor, WireSum sum)
    {
        foreach (var term in sum.Terms)
        {
            Add(factor * term.Coefficient, term.Wire);
        }

        return this;
    }

    /// <summary>The sum so far.</summary>
    public WireSum ToSum() => new([.. _coefficients.Where(term => !term.Value.IsZero).OrderBy(term => term.Key).Select(term => new WireTerm(term.Key, term.Value))]);
}
