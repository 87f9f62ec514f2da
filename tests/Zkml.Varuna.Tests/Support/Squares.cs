using System.Buffers.Binary;
using System.Numerics;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Varuna.Engines;

namespace Zkml.Varuna.Tests.Support;

/// <summary>
/// A constraint system of some size: a private number is squared again and again; the result is public, and so are a model hash and a challenge that are in no
/// constraint.
/// </summary>
/// <param name="rounds">The number of squares.</param>
internal sealed class Squares(int rounds)
{
    private const int Output = 1;
    private const int Private = 4;

    // Wires: one, output, two public inputs, the private one, then what each round but the last computes.
    private readonly int _wires = Private + rounds;

    /// <summary>The files.</summary>
    public DirectCircuit Circuit => new(
        R1csFile.Write(new ConstraintSystem(1, 2, 1, _wires, [.. Rounds.Select(round => new R1csConstraint(round.From, round.From, Sum((round.To, 1))))]), ScalarField.Bls12377),
        WitnessProgramFile.Write(new WitnessProgram(1, 2, 1, _wires, [.. Rounds.Select(round => new ProductStep(round.To, round.From, round.From))], [.. Enumerable.Repeat<Interval?>(null, _wires)])));

    /// <summary>The inputs of an instance.</summary>
    public static ReadOnlyMemory<byte> Inputs(long modelHash, long challenge, long number) => new[] { modelHash, challenge, number }.SelectMany(Element).ToArray();

    /// <summary>A field element.</summary>
    public static byte[] Element(long value)
    {
        var bytes = new byte[32];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes;
    }

    /// <summary>What comes out.</summary>
    public byte[] Result(long number)
    {
        BigInteger value = number;
        for (var round = 0; round < rounds; round++)
        {
            value = ScalarField.Bls12377.Reduce(value * value);
        }

        var bytes = new byte[32];
        value.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private IEnumerable<(WireSum From, int To)> Rounds => Enumerable.Range(0, rounds).Select(round => (Sum((Private + round, 1)), round == rounds - 1 ? Output : Private + round + 1));

    private static WireSum Sum(params (int Wire, int Coefficient)[] terms) => new([.. terms.Select(term => new WireTerm(term.Wire, term.Coefficient))]);
}
