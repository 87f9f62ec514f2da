using System.Numerics;
using static Zkml.Aleo.Arithmetic.Limbs;

namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>
/// Arithmetic modulo the prime of any of our scalar fields, in Montgomery form with the radix 2^256 (Koç, Acar, Kaliski: the CIOS method). Each of the primes leaves the top bit free, so no fifth limb
/// is carried over.
/// </summary>
internal sealed class PrimeField
{
    private readonly ulong _negativeInverse;
    private readonly UInt256 _radixSquared;
    private readonly BigInteger _modulus;

    public PrimeField(ScalarField field)
    {
        _modulus = field.Modulus;
        Prime = UInt256.From(_modulus);
        _radixSquared = UInt256.From(BigInteger.ModPow(2, 512, _modulus));

        // Newton's iteration doubles the number of right bits: 1, 2, 4, ... 64.
        var inverse = 1UL;
        for (var bits = 1; bits < 64; bits *= 2)
        {
            inverse = unchecked(inverse * (2 - (Prime.Limb0 * inverse)));
        }

        _negativeInverse = unchecked(0UL - inverse);
    }

    /// <summary>The prime itself.</summary>
    public UInt256 Prime { get; }

    /// <summary>The element of an integer.</summary>
    public UInt256 From(BigInteger value)
    {
        var rest = BigInteger.Remainder(value, _modulus);
        return Multiply(_radixSquared, UInt256.From(rest.Sign < 0 ? rest + _modulus : rest));
    }

    /// <summary>2^256 times an element: its Montgomery product with an integer is an element again.</summary>
    public UInt256 Raise(in UInt256 element) => Multiply(element, _radixSquared);

    /// <summary>The element of a canonical value or of any other unsigned number.</summary>
    public UInt256 FromUnsigned(in UInt256 value) => Multiply(_radixSquared, value);

    /// <summary>The canonical value of an element.</summary>
    public UInt256 ToCanonical(in UInt256 element) => Multiply(element, new(1, 0, 0, 0));

    /// <summary>The sum.</summary>
    public UInt256 Add(in UInt256 left, in UInt256 right) => Reduce(left + right);

    /// <summary>The difference.</summary>
    public UInt256 Subtract(in UInt256 left, in UInt256 right)
    {
        var difference = UInt256.Subtract(left, right, out var borrow);
        return borrow == 0 ? difference : difference + Prime;
    }

    /// <summary>The Montgomery product of an element and of any unsigned number, which is an element below the prime.</summary>
    public UInt256 Multiply(in UInt256 left, in UInt256 right)
    {
        ulong limb0 = 0, limb1 = 0, limb2 = 0, limb3 = 0;
        Step(left, right.Limb0, ref limb0, ref limb1, ref limb2, ref limb3);
        Step(left, right.Limb1, ref limb0, ref limb1, ref limb2, ref limb3);
        Step(left, right.Limb2, ref limb0, ref limb1, ref limb2, ref limb3);
        Step(left, right.Limb3, ref limb0, ref limb1, ref limb2, ref limb3);
        return Reduce(new(limb0, limb1, limb2, limb3));
    }

    /// <summary>The product of a raised element (<see cref="Raise"/>) and of an integer in two's complement.</summary>
    public UInt256 MultiplyInteger(in UInt256 raised, in UInt256 integer) =>
        integer.IsNegative ? Subtract(default, Multiply(raised, -integer)) : Multiply(raised, integer);

    /// <summary>The inverse; 0 for 0. By Fermat's little theorem.</summary>
    public UInt256 Invert(in UInt256 element)
    {
        var exponent = Prime - new UInt256(2, 0, 0, 0);
        var result = From(1);
        for (var bit = 255; bit >= 0; bit--)
        {
            result = Multiply(result, result);
            if (exponent.Bits(bit, 1) != 0)
            {
                result = Multiply(result, element);
            }
        }

        return result;
    }

    /// <summary>result = (result + left · factor + quotient · p) / 2^64, which stays below left + p.</summary>
    private void Step(in UInt256 left, ulong factor, ref ulong limb0, ref ulong limb1, ref ulong limb2, ref ulong limb3)
    {
        ulong carry = 0;
        var sum0 = MultiplyAdd(left.Limb0, factor, limb0, ref carry);
        var sum1 = MultiplyAdd(left.Limb1, factor, limb1, ref carry);
        var sum2 = MultiplyAdd(left.Limb2, factor, limb2, ref carry);
        var sum3 = MultiplyAdd(left.Limb3, factor, limb3, ref carry);
        var sum4 = carry;

        var quotient = unchecked(sum0 * _negativeInverse);
        carry = 0;
        _ = MultiplyAdd(quotient, Prime.Limb0, sum0, ref carry);
        limb0 = MultiplyAdd(quotient, Prime.Limb1, sum1, ref carry);
        limb1 = MultiplyAdd(quotient, Prime.Limb2, sum2, ref carry);
        limb2 = MultiplyAdd(quotient, Prime.Limb3, sum3, ref carry);
        limb3 = unchecked(sum4 + carry);
    }

    private UInt256 Reduce(in UInt256 value)
    {
        var reduced = UInt256.Subtract(value, Prime, out var borrow);
        return borrow == 0 ? reduced : value;
    }
}
