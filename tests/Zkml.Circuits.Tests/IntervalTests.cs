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
    public void Intervals_of_sums_products_and_multiples_end_where_their_values_do()
    {
        var random = new Random(2);
        for (var round = 0; round < 200; round++)
        {
            var (a, b) = (Draw(random), Draw(random));
            var factor = random.Next(-5, 6);
            Ends(a, b, (x, y) => x + y).ShouldBe(a + b);
            Ends(a, b, (x, y) => x - y).ShouldBe(a - b);
            Ends(a, b, (x, y) => x * y).ShouldBe(a * b);
            Ends(a, a, (x, _) => factor * x).ShouldBe((BigInteger)factor * a);
            Ends(a, a, (x, _) => BigInteger.Max(x, 0)).ShouldBe(a.ClampBelowAtZero());
            Ends(a, b, BigInteger.Min).Minimum.ShouldBe(a.Hull(b).Minimum);
            Ends(a, b, BigInteger.Max).Maximum.ShouldBe(a.Hull(b).Maximum);
            Ends(a, a, (x, _) => x * x).Maximum.ShouldBe(a.Square().Maximum);
            Enumerable.Range((int)a.Minimum, (int)(a.Maximum - a.Minimum) + 1).Min(x => x * x).ShouldBe((int)a.Square().Minimum);
        }
    }

    [Fact]
    public void What_two_proofs_leave_over_is_what_lies_in_both()
    {
        new Interval(-3, 5).Intersect(new(-1, 9)).ShouldBe(new(-1, 5));
        new Interval(-1, 9).Intersect(new(-3, 5)).ShouldBe(new(-1, 5));
        new Interval(-3, 5).Intersect(new(0, 2)).ShouldBe(new(0, 2));
        new Interval(0, 2).Intersect(new(-3, 5)).ShouldBe(new(0, 2));
    }

    [Fact]
    public void An_interval_holds_its_ends_and_nothing_beyond_them()
    {
        var interval = new Interval(-3, 5);

        new BigInteger[] { -3, 0, 5 }.ShouldAllBe(value => interval.Contains(value));
        new BigInteger[] { -4, 6 }.ShouldAllBe(value => !interval.Contains(value));
        interval.Contains(interval).ShouldBeTrue();
        interval.Contains(new Interval(-4, 5)).ShouldBeFalse();
        interval.Contains(new Interval(-3, 6)).ShouldBeFalse();
        interval.IsConstant.ShouldBeFalse();
        Interval.Of(7).ShouldBe(new(7, 7));
        Interval.Of(7).IsConstant.ShouldBeTrue();
        Interval.Bit.ShouldBe(new(0, 1));
    }

    [Fact]
    public void Unsigned_bits_are_those_of_the_largest_value_and_below_zero_there_are_none()
    {
        Interval.OfUnsigned(7).ShouldBe(new(0, 127));
        new Interval(0, 127).UnsignedBits.ShouldBe(7);
        new Interval(3, 128).UnsignedBits.ShouldBe(8);
        new Interval(0, 0).UnsignedBits.ShouldBe(0);
        Should.Throw<InvalidOperationException>(() => new Interval(-1, 5).UnsignedBits);
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(8, 8)]
    [InlineData(9, 16)]
    [InlineData(17, 32)]
    [InlineData(64, 64)]
    [InlineData(65, 128)]
    [InlineData(128, 128)]
    [InlineData(129, null)]
    public void The_narrowest_integer_that_holds_some_bits_is_the_first_that_is_wide_enough(int bits, int? width) => IntegerWidth.Holding(bits).ShouldBe(width);

    [Fact]
    public void An_interval_cannot_be_empty() => Should.Throw<ArgumentException>(() => new Interval(1, 0));

    /// <summary>The least and the greatest value over the four corners, where both ends of anything monotonous in each operand lie.</summary>
    private static Interval Ends(Interval left, Interval right, Func<BigInteger, BigInteger, BigInteger> operation)
    {
        BigInteger[] corners = [.. from x in new[] { left.Minimum, left.Maximum } from y in new[] { right.Minimum, right.Maximum } select operation(x, y)];
        return new(corners.Min(), corners.Max());
    }

    private static Interval Draw(Random random)
    {
        var minimum = random.Next(-9, 9);
        return new(minimum, minimum + random.Next(0, 8));
    }
}
