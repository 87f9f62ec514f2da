using System.Numerics;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Evaluation;

namespace Zkml.Circuits.Tests.Backends.R1cs.Evaluation;

public class PrimeFieldTests
{
    private static readonly BigInteger TwoTo256 = BigInteger.One << 256;

    public static TheoryData<string> Fields => [.. ScalarField.All.Select(scalars => scalars.Name)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Arithmetic_is_that_of_the_field(string name)
    {
        var scalars = ScalarField.Named(name)!;
        var prime = new PrimeField(scalars);
        foreach (var (a, b) in Pairs(scalars))
        {
            var (x, y) = (prime.From(a), prime.From(b));
            Value(prime, prime.Add(x, y)).ShouldBe(scalars.Reduce(a + b));
            Value(prime, prime.Subtract(x, y)).ShouldBe(scalars.Reduce(a - b));
            Value(prime, prime.Multiply(x, y)).ShouldBe(scalars.Reduce(a * b));
            Value(prime, prime.FromUnsigned(UInt256.From(b))).ShouldBe(scalars.Reduce(b & (TwoTo256 - 1)));
            Value(prime, prime.MultiplyInteger(prime.Raise(x), UInt256.From(b))).ShouldBe(scalars.Reduce(a * UInt256.From(b).ToSigned()));
            Value(prime, prime.Invert(x)).ShouldBe(BigInteger.ModPow(scalars.Reduce(a), scalars.Modulus - 2, scalars.Modulus));
        }
    }

    [Fact]
    public void Machine_integers_of_256_bits_wrap_around()
    {
        foreach (var (a, b) in Pairs(ScalarField.Bn254))
        {
            var (x, y) = (UInt256.From(a), UInt256.From(b));
            (x + y).ToUnsigned().ShouldBe((a + b) & (TwoTo256 - 1));
            (x - y).ToUnsigned().ShouldBe((a - b) & (TwoTo256 - 1));
            (x * y).ToUnsigned().ShouldBe((a * b) & (TwoTo256 - 1));
            for (var offset = 0; offset < 256; offset += 7)
            {
                var length = Math.Min(1 + (offset * 5 % 200), 256 - offset);
                x.Slice(offset, length).ToUnsigned().ShouldBe((x.ToUnsigned() >> offset) & ((BigInteger.One << length) - 1));
            }
        }
    }

    private static BigInteger Value(PrimeField prime, UInt256 element) => prime.ToCanonical(element).ToUnsigned();

    private static IEnumerable<(BigInteger A, BigInteger B)> Pairs(ScalarField scalars)
    {
        var random = new Random(7);
        BigInteger[] special = [0, 1, -1, scalars.Modulus - 1, scalars.Modulus, scalars.Modulus + 1, TwoTo256 - 1, BigInteger.One << 255, -(BigInteger.One << 255), ulong.MaxValue, BigInteger.One << 64, long.MinValue];
        foreach (var a in special)
        {
            foreach (var b in special)
            {
                yield return (a, b);
            }
        }

        var bytes = new byte[32];
        for (var i = 0; i < 200; i++)
        {
            random.NextBytes(bytes);
            var a = new BigInteger(bytes);
            random.NextBytes(bytes);
            yield return (a, new BigInteger(bytes) >> random.Next(256));
        }
    }
}
