using System.Numerics;

namespace Zkml.Aleo.Tests.Arithmetic;

public sealed class ScalarElementTests
{
    private static readonly BigInteger Order = ScalarElement.Modulus;

    private static readonly BigInteger[] Values = [0, 1, 2, 7, 1 << 20, Order / 2, Order - 2, Order - 1];

    [Fact]
    public void Scalars_are_ordered_and_added_as_integers_modulo_the_order_of_the_group()
    {
        foreach (var left in Values)
        {
            foreach (var right in Values)
            {
                var (a, b) = (ScalarElement.From(left), ScalarElement.From(right));
                (a < b, a <= b, a > b, a >= b).ShouldBe((left < right, left <= right, left > right, left >= right));
                (a == b, a != b, a.Equals((object)b)).ShouldBe((left == right, left != right, left == right));
                a.CompareTo(b).ShouldBe(left.CompareTo(right));
                (a + b).ToBigInteger().ShouldBe((left + right) % Order);
            }
        }

        ScalarElement.From(7).Equals("7").ShouldBeFalse();
    }

    [Fact]
    public void Any_integer_is_a_scalar_by_its_remainder()
    {
        ScalarElement.From(Order).ShouldBe(default);
        ScalarElement.From(Order + 5).ShouldBe(ScalarElement.From(5));
        ScalarElement.From(-5).ToBigInteger().ShouldBe(Order - 5);
        ScalarElement.From(-Order).ToBigInteger().ShouldBe(0);
    }

    [Fact]
    public void Bits_are_the_canonical_value_least_significant_first()
    {
        foreach (var value in Values)
        {
            var bits = ScalarElement.From(value).ToBits();

            bits.Length.ShouldBe(251);
            bits.Select((bit, index) => bit ? BigInteger.One << index : 0).Aggregate(BigInteger.Zero, BigInteger.Add).ShouldBe(value);
        }
    }
}
