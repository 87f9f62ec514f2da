using System.Numerics;

namespace Zkml.Circuits.Tests;

public class IntervalTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 1, 2)]
    [InlineData(-1, 0, 1)]
    [InlineData(-128, 127, 8)]
    [InlineData(-129, 127, 9)]
    [InlineData(-128, 128, 9)]
    public void Signed_bits_are_those_of_the_narrowest_twos_complement_integer(int minimum, int maximum, int bits) =>
        new Interval(minimum, maximum).SignedBits.ShouldBe(bits);

    [Fact]
    public void A_square_never_reaches_below_zero_and_its_interval_knows()
    {
        new Interval(-3, 2).Square().ShouldBe(new Interval(0, 9));
        new Interval(-3, -2).Square().ShouldBe(new Interval(4, 9));
    }

    [Fact]
    public void Sums_products_and_multiples_of_intervals_contain_those_of_their_values()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var (a, b) = (Draw(random), Draw(random));
            var factor = random.Next(-5, 6);
            for (var x = a.Minimum; x <= a.Maximum; x++)
            {
                ((BigInteger)factor * a).Contains(factor * x).ShouldBeTrue();
                a.ClampBelowAtZero().Contains(BigInteger.Max(x, 0)).ShouldBeTrue();
                a.Hull(b).Contains(x).ShouldBeTrue();
                for (var y = b.Minimum; y <= b.Maximum; y++)
                {
                    (a + b).Contains(x + y).ShouldBeTrue();
                    (a - b).Contains(x - y).ShouldBeTrue();
                    (a * b).Contains(x * y).ShouldBeTrue();
                }
            }
        }
    }

    [Fact]
    public void An_interval_cannot_be_empty() => Should.Throw<ArgumentException>(() => new Interval(1, 0));

    private static Interval Draw(Random random)
    {
        var minimum = random.Next(-9, 9);
        return new(minimum, minimum + random.Next(0, 8));
    }
}
