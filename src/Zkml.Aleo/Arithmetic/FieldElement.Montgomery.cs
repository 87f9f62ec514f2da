using System.Numerics;
using System.Runtime.CompilerServices;
using static Zkml.Aleo.Arithmetic.Limbs;

namespace Zkml.Aleo;

public readonly partial struct FieldElement
{
    /// <summary>Arithmetic on four limbs in Montgomery form with the radix 2^256 (Koç, Acar, Kaliski: the CIOS method).</summary>
    private static class Montgomery
    {
        private const ulong Prime0 = 0x0a11800000000001;
        private const ulong Prime1 = 0x59aa76fed0000001;
        private const ulong Prime2 = 0x60b44d1e5c37b001;
        private const ulong Prime3 = 0x12ab655e9a2ca556;

        /// <summary>-p^-1 mod 2^64: p is 1 modulo 2^47, so one step of Newton's iteration from 1 - (p - 1) is exact.</summary>
        private const ulong NegativeInverse = Prime0 - 2;

        /// <summary>2^512 mod p, which takes a canonical value into Montgomery form.</summary>
        public static readonly FieldElement RadixSquared = Limbs(BigInteger.ModPow(2, 512, PrimeValue));

        /// <summary>p itself, as limbs.</summary>
        public static FieldElement Prime => new(Prime0, Prime1, Prime2, Prime3);

        private static BigInteger PrimeValue => (((((new BigInteger(Prime3) << 64) | Prime2) << 64) | Prime1) << 64) | Prime0;

        public static FieldElement FromCanonical(in FieldElement canonical) => Multiply(canonical, RadixSquared);

        public static FieldElement ToCanonical(in FieldElement value) => Multiply(value, new(1, 0, 0, 0));

        public static FieldElement Add(in FieldElement left, in FieldElement right)
        {
            // p has 253 bits: the sum of two values below it fits four limbs.
            ulong carry = 0;
            var limb0 = AddWithCarry(left._limb0, right._limb0, ref carry);
            var limb1 = AddWithCarry(left._limb1, right._limb1, ref carry);
            var limb2 = AddWithCarry(left._limb2, right._limb2, ref carry);
            var limb3 = AddWithCarry(left._limb3, right._limb3, ref carry);
            return SubtractPrimeIfNotBelow(limb0, limb1, limb2, limb3);
        }

        public static FieldElement Subtract(in FieldElement left, in FieldElement right)
        {
            ulong borrow = 0;
            var limb0 = SubtractWithBorrow(left._limb0, right._limb0, ref borrow);
            var limb1 = SubtractWithBorrow(left._limb1, right._limb1, ref borrow);
            var limb2 = SubtractWithBorrow(left._limb2, right._limb2, ref borrow);
            var limb3 = SubtractWithBorrow(left._limb3, right._limb3, ref borrow);
            if (borrow == 0)
            {
                return new(limb0, limb1, limb2, limb3);
            }

            ulong carry = 0;
            limb0 = AddWithCarry(limb0, Prime0, ref carry);
            limb1 = AddWithCarry(limb1, Prime1, ref carry);
            limb2 = AddWithCarry(limb2, Prime2, ref carry);
            limb3 = AddWithCarry(limb3, Prime3, ref carry);
            return new(limb0, limb1, limb2, limb3);
        }

        public static FieldElement Multiply(in FieldElement left, in FieldElement right)
        {
            ulong limb0 = 0, limb1 = 0, limb2 = 0, limb3 = 0;
            Step(left, right._limb0, ref limb0, ref limb1, ref limb2, ref limb3);
            Step(left, right._limb1, ref limb0, ref limb1, ref limb2, ref limb3);
            Step(left, right._limb2, ref limb0, ref limb1, ref limb2, ref limb3);
            Step(left, right._limb3, ref limb0, ref limb1, ref limb2, ref limb3);
            return SubtractPrimeIfNotBelow(limb0, limb1, limb2, limb3);
        }

        /// <summary>result = (result + left * factor + quotient * p) / 2^64. As p leaves the top bits free, no fifth limb is carried over.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Step(in FieldElement left, ulong factor, ref ulong limb0, ref ulong limb1, ref ulong limb2, ref ulong limb3)
        {
            ulong carry = 0;
            var sum0 = MultiplyAdd(left._limb0, factor, limb0, ref carry);
            var sum1 = MultiplyAdd(left._limb1, factor, limb1, ref carry);
            var sum2 = MultiplyAdd(left._limb2, factor, limb2, ref carry);
            var sum3 = MultiplyAdd(left._limb3, factor, limb3, ref carry);
            var sum4 = carry;

            var quotient = unchecked(sum0 * NegativeInverse);
            carry = 0;
            _ = MultiplyAdd(quotient, Prime0, sum0, ref carry);
            limb0 = MultiplyAdd(quotient, Prime1, sum1, ref carry);
            limb1 = MultiplyAdd(quotient, Prime2, sum2, ref carry);
            limb2 = MultiplyAdd(quotient, Prime3, sum3, ref carry);
            limb3 = unchecked(sum4 + carry);
        }

        private static FieldElement SubtractPrimeIfNotBelow(ulong limb0, ulong limb1, ulong limb2, ulong limb3)
        {
            ulong borrow = 0;
            var reduced0 = SubtractWithBorrow(limb0, Prime0, ref borrow);
            var reduced1 = SubtractWithBorrow(limb1, Prime1, ref borrow);
            var reduced2 = SubtractWithBorrow(limb2, Prime2, ref borrow);
            var reduced3 = SubtractWithBorrow(limb3, Prime3, ref borrow);
            return borrow == 0 ? new(reduced0, reduced1, reduced2, reduced3) : new(limb0, limb1, limb2, limb3);
        }

        private static FieldElement Limbs(BigInteger value) => new(
            (ulong)(value & ulong.MaxValue),
            (ulong)((value >> 64) & ulong.MaxValue),
            (ulong)((value >> 128) & ulong.MaxValue),
            (ulong)(value >> 192));
    }
}
