using static Zkml.Aleo.Arithmetic.Limbs;

namespace Zkml.Aleo;

public readonly partial struct FieldElement
{
    /// <summary>Inverses by the binary extended Euclidean algorithm: shifts and subtractions, no product.</summary>
    private static class Inversion
    {
        private static readonly FieldElement Prime = Montgomery.Prime;

        /// <summary>
        /// The inverse in Montgomery form of an element in that form, x R: with factors that begin at R^2 and 0, the greatest common divisor 1
        /// is reached by R^2 / (x R) = R / x.
        /// </summary>
        public static FieldElement Invert(in FieldElement value)
        {
            var (left, right) = (value, Prime);
            var (leftFactor, rightFactor) = (Montgomery.RadixSquared, default(FieldElement));
            while (!IsOneInLimbs(left) && !IsOneInLimbs(right))
            {
                Halve(ref left, ref leftFactor);
                Halve(ref right, ref rightFactor);
                if (IsBelow(left, right))
                {
                    right = SubtractLimbs(right, left);
                    rightFactor -= leftFactor;
                }
                else
                {
                    left = SubtractLimbs(left, right);
                    leftFactor -= rightFactor;
                }
            }

            return IsOneInLimbs(left) ? leftFactor : rightFactor;
        }

        /// <summary>Halves the number until it is odd, and its factor modulo p as often.</summary>
        private static void Halve(ref FieldElement number, ref FieldElement factor)
        {
            while ((number._limb0 & 1) == 0)
            {
                number = ShiftRight(number);
                factor = ShiftRight((factor._limb0 & 1) == 0 ? factor : AddLimbs(factor, Prime));
            }
        }

        private static bool IsOneInLimbs(in FieldElement value) => value._limb0 == 1 && (value._limb1 | value._limb2 | value._limb3) == 0;

        private static bool IsBelow(in FieldElement left, in FieldElement right) =>
            left._limb3 != right._limb3 ? left._limb3 < right._limb3
            : left._limb2 != right._limb2 ? left._limb2 < right._limb2
            : left._limb1 != right._limb1 ? left._limb1 < right._limb1
            : left._limb0 < right._limb0;

        private static FieldElement ShiftRight(in FieldElement value) => new(
            (value._limb0 >> 1) | (value._limb1 << 63),
            (value._limb1 >> 1) | (value._limb2 << 63),
            (value._limb2 >> 1) | (value._limb3 << 63),
            value._limb3 >> 1);

        private static FieldElement AddLimbs(in FieldElement left, in FieldElement right)
        {
            ulong carry = 0;
            return new(
                AddWithCarry(left._limb0, right._limb0, ref carry),
                AddWithCarry(left._limb1, right._limb1, ref carry),
                AddWithCarry(left._limb2, right._limb2, ref carry),
                AddWithCarry(left._limb3, right._limb3, ref carry));
        }

        private static FieldElement SubtractLimbs(in FieldElement left, in FieldElement right)
        {
            ulong borrow = 0;
            return new(
                SubtractWithBorrow(left._limb0, right._limb0, ref borrow),
                SubtractWithBorrow(left._limb1, right._limb1, ref borrow),
                SubtractWithBorrow(left._limb2, right._limb2, ref borrow),
                SubtractWithBorrow(left._limb3, right._limb3, ref borrow));
        }
    }
}
