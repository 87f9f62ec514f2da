using System.Numerics;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Choosing;
using Zkml.Circuits.Building;
using Zkml.Circuits.Gadgets;
using Zkml.Circuits.Passes;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Tests.Backends.R1cs;

/// <summary>In the rows of each gadget no wire can be anything but what the inputs make it: not alone, not with another, not as another set of digits of the same number.</summary>
public class GadgetTamperingTests
{
    private const int Pairs = 200;

    private static readonly Dictionary<string, (int Inputs, int Bits, int Minimum, Func<CircuitBuilder, int[], int[]> Build)> Gadgets = new()
    {
        ["ReLU"] = (3, 6, -32, (builder, values) => ReluGadget.Rectify(builder, values, 0, i => $"y{i}")),
        ["ReLU of long sums"] = (12, 3, 0, (builder, values) => ReluGadget.Rectify(builder, Sums(builder, values), 0, i => $"y{i}")),
        ["rescaled ReLU"] = (3, 7, -60, (builder, values) => ReluGadget.Rectify(builder, values, 3, i => $"y{i}")),
        ["rescale"] = (3, 7, -60, (builder, values) => RescaleGadget.DivideRoundingHalfUp(builder, values, 2, i => $"y{i}")),
        ["sign"] = (4, 5, -16, (builder, values) => SignGadget.AtLeastZero(builder, values)),
        ["argmax by a chain"] = (5, 4, -8, (builder, values) => [ArgmaxGadget.Argmax(builder, values, ArgmaxShape.Chain, (_, _) => { })]),
        ["argmax by a tournament"] = (5, 4, -8, (builder, values) => [ArgmaxGadget.Argmax(builder, values, ArgmaxShape.Tournament, (_, _) => { })]),
        ["thresholds"] = (1, 7, 0, (builder, values) => ThresholdGadget.Above(builder, new(0, 0, 7), [new(5, 0, 127), new(60, 0, 127), new(61, 40, 90)])),
        ["squares of packed sums"] = (30, 3, 0, (builder, values) => [builder.Linear([.. Sums(builder, values).Select(sum => new LinearTerm(1, builder.Square(sum)))])]),
        ["packed decomposition"] = (4, 6, 0, (builder, values) => Packed(builder, values)),
    };

    public static IEnumerable<object[]> Cases => Gadgets.Keys.SelectMany(gadget => new[] { 0.5, 6, 1_000 }.Select(rate => new object[] { gadget, rate }));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_tampered_witness_violates_a_row(string gadget, double rate)
    {
        var (inputs, bits, minimum, build) = Gadgets[gadget];
        var circuit = PassPipeline.Optimise(Build(inputs, bits, minimum, build));
        var emission = SystemChoice.In(new(rate, PacksSums: rate < 1, SharesSums: false), circuit, new());
        var random = new Random(gadget.Length);
        for (var sample = 0; sample < 3; sample++)
        {
            BigInteger[] values = [.. circuit.Inputs.Select(input => (BigInteger)(sample == 0 ? (1 << input.Bits) / 2 : random.Next(1 << input.Bits)))];
            var witness = ReferenceWitness.Of(emission, [0, 0, .. values]);
            witness.FirstViolation().ShouldBeNull();
            Tamper(emission, witness, random);
            new RowDerivatives(emission.System, witness).FreeWires(1 + emission.System.PublicOutputs, 2 + circuit.Inputs.Length).ShouldBe(0);
        }
    }

    private static void Tamper(R1csEmission emission, ReferenceWitness witness, Random random)
    {
        // What the inputs do not say: outputs, and whatever follows them.
        int[] wires = [.. Enumerable.Range(1, emission.System.PublicOutputs), .. Enumerable.Range(1 + emission.System.PublicOutputs + emission.System.PublicInputs + emission.System.PrivateInputs, emission.System.Wires - 1 - emission.System.PublicOutputs - emission.System.PublicInputs - emission.System.PrivateInputs)];
        foreach (var wire in wires)
        {
            foreach (var forged in new[] { witness[wire] + 1, witness[wire] - 1, 1 - witness[wire], -witness[wire] - 1, witness[wire] + (ReferenceWitness.Modulus / 2) })
            {
                ShouldFail(witness, [(wire, forged)]);
            }
        }

        for (var pair = 0; pair < Pairs && wires.Length > 1; pair++)
        {
            var (first, second) = (wires[random.Next(wires.Length)], wires[random.Next(wires.Length)]);
            if (first != second)
            {
                ShouldFail(witness, [(first, witness[first] + random.Next(1, 9)), (second, witness[second] - random.Next(1, 9))]);
            }
        }

        foreach (var digits in emission.Witness.Steps.OfType<SlicesStep>())
        {
            // The same number by other digits: one more of a digit's weight, and as many less of the next.
            for (var i = 0; i + 1 < digits.Count; i++)
            {
                var (low, high) = (digits.FirstWire + i, digits.FirstWire + i + 1);
                ShouldFail(witness, [(low, witness[low] + (BigInteger.One << digits.Length)), (high, witness[high] - 1)]);
                ShouldFail(witness, [(low, witness[low] - (BigInteger.One << digits.Length)), (high, witness[high] + 1)]);
            }

            // The digits of the number plus the modulus, which is the same element of the field.
            var wrapped = witness.ValueOf(digits.Source) + ReferenceWitness.Modulus;
            ShouldFail(witness, [.. Enumerable.Range(0, digits.Count).Select(i => (digits.FirstWire + i, (wrapped >> (digits.Offset + (i * digits.Length))) & ((BigInteger.One << digits.Length) - 1)))]);
        }
    }

    private static void ShouldFail(ReferenceWitness witness, (int Wire, BigInteger Value)[] changes)
    {
        var honest = changes.Select(change => (change.Wire, Value: witness[change.Wire])).ToArray();
        foreach (var (wire, value) in changes)
        {
            witness[wire] = value;
        }

        if (honest.Any(wire => witness[wire.Wire] != wire.Value))
        {
            witness.FirstViolation().ShouldNotBeNull(string.Join(", ", changes));
        }

        foreach (var (wire, value) in honest)
        {
            witness[wire] = value;
        }
    }

    private static Circuit Build(int inputs, int bits, int minimum, Func<CircuitBuilder, int[], int[]> build)
    {
        var builder = new CircuitBuilder(WordWidths.Exact);
        int[] values = [.. Enumerable.Range(0, inputs).Select(i => builder.Input($"x{i}", bits, i))];
        int[] numbers = minimum == 0 ? values : [.. values.Select(value => builder.Linear([new(1, value)], minimum))];
        return builder.Build(new("results", WordWidths.Exact.Maximum, [.. build(builder, numbers)], 0, IsArray: true));
    }

    /// <summary>Four sums over all values, some negative.</summary>
    private static int[] Sums(CircuitBuilder builder, int[] values) =>
        [.. Enumerable.Range(0, 4).Select(sum => builder.Linear([.. values.Select((value, i) => new LinearTerm(((i * (sum + 3)) % 7) - 3, value))], sum - 2))];

    private static int[] Packed(CircuitBuilder builder, int[] values)
    {
        var sums = Enumerable.Range(0, 3).Select(i => builder.Linear([new(1, values[i]), new(2, values[i + 1])])).ToArray();
        return [.. PackedDecomposition.Decompose(builder, sums).Select((place, i) => builder.Slice(place.Word, place.Offset + 2, builder.IntervalOf(sums[i]).UnsignedBits - 2))];
    }
}
