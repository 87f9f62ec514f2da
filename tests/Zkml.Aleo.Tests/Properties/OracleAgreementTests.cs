using Xunit.Abstractions;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Printing;
using Zkml.Aleo.Values;
using Zkml.Testing;

namespace Zkml.Aleo.Tests.Properties;

public sealed class OracleAgreementTests(ITestOutputHelper output)
{
    /// <summary>Questions in the pipe at a time: enough to keep it busy, few enough that neither side waits for the other.</summary>
    private const int InFlight = 6;

    /// <summary>Programs to draw, and where to begin; another number of them runs longer.</summary>
    private static readonly int Programs = int.Parse(Environment.GetEnvironmentVariable("ZKML_RANDOM_PROGRAMS") ?? "100");

    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("ZKML_RANDOM_SEED") ?? "1");

    [FactWithOracle]
    public async Task Random_programs_give_the_outputs_the_halts_and_the_circuits_of_snarkVM()
    {
        var tallies = await Task.WhenAll(
            Task.Run(() => Compare(Seed, Programs / 2)),
            Task.Run(() => Compare(Seed + (Programs / 2), Programs - (Programs / 2))));
        var tally = tallies[0] + tallies[1];
        output.WriteLine(tally.ToString());
        tally.Differences.ShouldBeEmpty();
        tally.Outputs.ShouldBeGreaterThan(Programs / 2);
        tally.Counts.ShouldBeGreaterThan(Programs / 2);
    }

    private static AgreementTally Compare(int seed, int programs)
    {
        using var oracle = SnarkVmOracle.Start();
        var pending = new Queue<RandomProgram>();
        var tally = new AgreementTally();
        for (var program = 0; program < programs; program++)
        {
            var random = new Random(seed + program);
            var drawn = RandomProgram.Create(random, random.Next(1, 25));
            oracle.Send(AleoPrinter.Print(drawn.Program), drawn.Inputs.Select(input => input.ToString()!), count: true);
            pending.Enqueue(drawn);
            if (pending.Count == InFlight)
            {
                Compare(pending.Dequeue(), oracle.Receive(), tally);
            }
        }

        while (pending.TryDequeue(out var last))
        {
            Compare(last, oracle.Receive(), tally);
        }

        return tally;
    }

    private static void Compare(RandomProgram drawn, OracleAnswer answer, AgreementTally tally)
    {
        var text = AleoPrinter.Print(drawn.Program);
        AleoParser.Parse(text).ShouldBe(drawn.Program);
        if (answer.Error is not null)
        {
            tally.Differ(drawn, $"refused: {answer.Error}");
            return;
        }

        CompareOutputs(drawn, answer, tally);
        if (answer.Count is { } expected)
        {
            var counted = CircuitCounter.Count(drawn.Program, "main");
            var found = new OracleCount(
                counted.Constraints.Total,
                counted.Constraints.Fixed + counted.Constraints.Inputs - 1,
                counted.Constraints.Body,
                counted.Constraints.Outputs,
                counted.PublicVariables,
                counted.Variables.Total,
                counted.NonZeros.A,
                counted.NonZeros.B,
                counted.NonZeros.C);
            tally.Count();
            if (found != expected)
            {
                tally.Differ(drawn, $"counted {found}, snarkVM {expected}");
            }
        }
    }

    private static void CompareOutputs(RandomProgram drawn, OracleAnswer answer, AgreementTally tally)
    {
        try
        {
            var outputs = AleoInterpreter.Evaluate(drawn.Program, "main", drawn.Inputs);
            var expected = answer.Outputs?.Select(PlaintextValue.Parse).ToArray();
            if (expected is null || !outputs.SequenceEqual(expected))
            {
                tally.Differ(drawn, $"evaluated to {string.Join(", ", outputs)}, snarkVM to {(expected is null ? $"a halt: {answer.Halt}" : string.Join(", ", expected.AsEnumerable()))}");
            }

            tally.Output();
        }
        catch (AleoHaltException halt)
        {
            tally.Halt();
            if (answer.Halt is null)
            {
                tally.Differ(drawn, $"{halt.Message}, snarkVM gives {string.Join(", ", answer.Outputs!)}");
            }
        }
    }
}
