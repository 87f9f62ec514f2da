using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;
using Zkml.Testing;

namespace Zkml.Aleo.Tests.Properties;

public class IntegerCastAgreementTests
{
    [FactWithOracle]
    public void Every_bit_that_a_cast_keeps_stays_a_variable_even_where_it_was_checked_to_be_zero()
    {
        string[] kinds = ["i8", "u8", "i16", "u16"];
        using var oracle = SnarkVmOracle.Start();
        foreach (var (source, target) in kinds.SelectMany(source => kinds.Where(target => target != source).Select(target => (source, target))))
        {
            // What uses the result shows which of its bits are variables.
            var program = $"""
                program casts.aleo;
                function main:
                    input r0 as {source}.private;
                    cast r0 into r1 as {target};
                    cast r1 into r2 as field;
                    square r2 into r3;
                    lt r1 5{target} into r4;
                """;
            var real = oracle.Ask(program, [$"3{source}"], count: true).Count.ShouldNotBeNull();
            var count = CircuitCounter.Count(AleoParser.Parse(program, "casts.aleo"), "main");
            count.Constraints.Total.ShouldBe(real.Total, $"{source} to {target}");
            count.NonZeros.ShouldBe(new NonZeros(real.NonZerosA, real.NonZerosB, real.NonZerosC), $"{source} to {target}");
        }
    }
}
