using System.Globalization;
using System.Numerics;
using System.Text;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;

namespace Zkml.Aleo.Tests.Counting;

/// <summary>A term that is added and taken away again is no entry of a matrix. Random programs hardly ever do that.</summary>
public sealed class CancellingTermsTests
{
    private const int Variables = 4;

    /// <summary>Measured with snarkVM 4.12, constructor included.</summary>
    [Theory]
    [InlineData("add r0 r1 into r2; sub r2 r1 into r3; mul r3 r3 into r4;")]
    [InlineData("add r0 1field into r2; sub 1field r2 into r3; mul r3 r1 into r4;")]
    public void What_cancels_leaves_no_entry_in_the_key(string lines)
    {
        var program = AleoParser.Parse(
            $"program cancel_me.aleo; function main: input r0 as field.private; input r1 as field.private; {lines} output r4 as field.public; constructor: assert.eq edition 0u16;");

        CircuitCounter.Count(program, "main").NonZeros.ShouldBe(new(35_437, 49_800, 18_946));
    }

    [Fact]
    public void A_sum_costs_the_same_whatever_way_it_was_come_by()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (way, coefficients, constant) = RandomWay(new(seed));

            Count(way).ShouldBe(Count(Directly(coefficients, constant)), $"seed {seed}: {way}");
        }
    }

    private static NonZeros Count(string lines) => CircuitCounter.Count(
        Samples.Function([.. Enumerable.Range(0, Variables).Select(i => $"input r{i} as field.private;"), lines]), "main").NonZeros;

    /// <summary>Sums, differences, negations and doubles of what there is, old and new alike, so that most terms cancel now and then.</summary>
    private static (string Lines, int[] Coefficients, int Constant) RandomWay(Random random)
    {
        var values = Enumerable.Range(0, Variables).Select(i => (Name: $"r{i}", Coefficients: Enumerable.Range(0, Variables).Select(j => i == j ? 1 : 0).ToArray(), Constant: 0)).ToList();
        values.Add(("1field", new int[Variables], 1));
        var lines = new StringBuilder();
        for (var next = Variables; next < Variables + 12; next++)
        {
            var (left, right) = (values[random.Next(values.Count)], values[Math.Max(random.Next(values.Count), random.Next(values.Count))]);
            var (opcode, sign) = random.Next(2) == 0 ? ("add", 1) : ("sub", -1);
            (string Line, int[] Coefficients, int Constant) value = random.Next(6) switch
            {
                0 => ($"neg {left.Name}", left.Coefficients.Select(c => -c).ToArray(), -left.Constant),
                1 => ($"double {left.Name}", left.Coefficients.Select(c => 2 * c).ToArray(), 2 * left.Constant),
                _ => ($"{opcode} {left.Name} {right.Name}", left.Coefficients.Zip(right.Coefficients, (a, b) => a + (sign * b)).ToArray(), left.Constant + (sign * right.Constant)),
            };
            lines.Append(CultureInfo.InvariantCulture, $"{value.Line} into r{next}; ");
            values.Add(($"r{next}", value.Coefficients, value.Constant));
        }

        // By a variable: otherwise two constants would be multiplied where all cancels.
        var last = values[^1];
        lines.Append(CultureInfo.InvariantCulture, $"mul {last.Name} r0 into r{Variables + 12};");
        return (lines.ToString(), last.Coefficients, last.Constant);
    }

    private static string Directly(int[] coefficients, int constant)
    {
        var lines = new StringBuilder();
        var (next, sum) = (Variables, $"{Field(constant)}");
        foreach (var (variable, coefficient) in coefficients.Index().Where(term => term.Item != 0))
        {
            lines.Append(CultureInfo.InvariantCulture, $"mul r{variable} {Field(coefficient)} into r{next}; add {sum} r{next} into r{next + 1}; ");
            sum = $"r{next + 1}";
            next += 2;
        }

        return lines.Append(CultureInfo.InvariantCulture, $"mul {sum} r0 into r{next};").ToString();
    }

    private static string Field(BigInteger value) => $"{(value.Sign < 0 ? value + FieldElement.Modulus : value)}field";
}
