using System.Numerics;

namespace Zkml.Aleo.Tests.Arithmetic;

public sealed class FieldElementTests
{
    private static readonly BigInteger Prime = FieldElement.Modulus;

    [Fact]
    public void Arithmetic_agrees_with_big_integers_modulo_the_prime()
    {
        var random = new Random(1);
        for (var round = 0; round < 2_000; round++)
        {
            var (a, b) = (Sample(random), Sample(random));
            var (x, y) = (FieldElement.From(a), FieldElement.From(b));
            (x + y).ToBigInteger().ShouldBe((a + b) % Prime);
            (x - y).ToBigInteger().ShouldBe((a - b + Prime) % Prime);
            (x * y).ToBigInteger().ShouldBe(a * b % Prime);
            (-x).ToBigInteger().ShouldBe((Prime - a) % Prime);
            (x < y, x <= y, x > y, x >= y).ShouldBe((a < b, a <= b, a > b, a >= b));
            (x == y, x != y, x.CompareTo(y)).ShouldBe((a == b, a != b, a.CompareTo(b)));
            x.ToUInt128().ShouldBe((UInt128)(a & UInt128.MaxValue));
            x.BitLength().ShouldBe((int)a.GetBitLength());
        }
    }

    [Fact]
    public void An_element_times_its_inverse_is_one()
    {
        var random = new Random(2);
        for (var round = 0; round < 50; round++)
        {
            var x = FieldElement.From(Sample(random) + 1);
            (x * (x.IsZero ? FieldElement.One : x.Inverse())).ShouldBe(x.IsZero ? FieldElement.Zero : FieldElement.One);
        }

        Should.Throw<DivideByZeroException>(() => FieldElement.Zero.Inverse());
    }

    [Fact]
    public void Negative_integers_count_back_from_the_prime()
    {
        FieldElement.From(-5L).ToBigInteger().ShouldBe(Prime - 5);
        FieldElement.From(long.MinValue).ToBigInteger().ShouldBe(Prime - (BigInteger.One << 63));
        FieldElement.From(-Prime - 3).ToBigInteger().ShouldBe(Prime - 3);
        FieldElement.Parse("-1").ShouldBe(-FieldElement.One);
    }

    [Fact]
    public void Bits_are_the_canonical_value_least_significant_first()
    {
        var value = Prime - 1;
        var bits = FieldElement.From(value).ToBits();
        bits.Length.ShouldBe(FieldElement.Bits);
        bits.Select((bit, index) => bit ? BigInteger.One << index : BigInteger.Zero).Aggregate(BigInteger.Add).ShouldBe(value);
    }

    private static BigInteger Sample(Random random) => random.Next(8) switch
    {
        0 => BigInteger.Zero,
        1 => Prime - 1,
        2 => random.Next(5),
        3 => (Prime - 1) >> random.Next(250),
        _ => new BigInteger(random.GetItems(Enumerable.Range(0, 256).Select(value => (byte)value).ToArray(), 32), isUnsigned: true) % Prime,
    };
}
