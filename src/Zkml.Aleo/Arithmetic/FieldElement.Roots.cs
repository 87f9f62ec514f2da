using System.Numerics;

namespace Zkml.Aleo;

public readonly partial struct FieldElement
{
    /// <summary>The smaller of the two square roots, or null if the element is not a square.</summary>
    public FieldElement? TrySquareRoot()
    {
        if (Roots.TrySquareRoot(this) is not { } root)
        {
            return null;
        }

        var negative = -root;
        return root < negative ? root : negative;
    }

    /// <summary>Square roots by the method of Tonelli and Shanks. A class of its own, so that the field's constants exist before its.</summary>
    private static class Roots
    {
        /// <summary>p - 1 is 2^47 times an odd number.</summary>
        private const int TwoAdicity = 47;

        private static readonly BigInteger HalfOfOddFactor = (Modulus - 1) >> (TwoAdicity + 1);

        /// <summary>An element of order 2^47, because 11 is not a square modulo p.</summary>
        private static readonly FieldElement RootOfUnity = From(11UL).Power((HalfOfOddFactor * 2) + 1);

        public static FieldElement? TrySquareRoot(in FieldElement value)
        {
            if (value.IsZero)
            {
                return Zero;
            }

            var power = value.Power(HalfOfOddFactor);
            var root = value * power;
            var rest = root * power;
            var generator = RootOfUnity;
            for (var order = TwoAdicity; !rest.IsOne;)
            {
                var below = Order(rest);
                if (below == order)
                {
                    return null;
                }

                for (var step = below + 1; step < order; step++)
                {
                    generator *= generator;
                }

                // Now the generator's square has the order of the rest, and takes its highest bit away.
                root *= generator;
                generator *= generator;
                rest *= generator;
                order = below;
            }

            return root;
        }

        /// <summary>The exponent k for an element of the order 2^k, at most 2^47.</summary>
        private static int Order(FieldElement element)
        {
            var order = 0;
            for (; !element.IsOne; element *= element)
            {
                order++;
            }

            return order;
        }
    }
}
