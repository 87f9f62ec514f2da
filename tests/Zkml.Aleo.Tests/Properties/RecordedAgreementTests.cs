using Xunit.Abstractions;
using Zkml.Testing;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>What <see cref="OracleAgreementTests"/> asks snarkVM, of answers that were written down: quick, and for everyone.</summary>
public sealed class RecordedAgreementTests(ITestOutputHelper output)
{
    /// <summary>Names a file to write the answers to, where snarkVM changes what it says. The engine, <c>ZKML_ENGINE</c>, counts the constants, which the oracle does not.</summary>
    private const string RecordVariable = "ZKML_RECORD_PROGRAMS";

    private const int Programs = 160;

    /// <summary>How many of the answers snarkVM is asked for again.</summary>
    private const int Asked = 5;

    // None of them is among those of the oracle's test.
    private const int FirstSeed = 1_000_000;

    // Programs with a hash of bytes have circuits a hundred times as large as the others; measured families hold those.
    private const int MostConstraints = 25_000;

    [Fact]
    public void Random_programs_give_the_outputs_the_halts_and_the_circuits_that_snarkVM_gave()
    {
        var agreement = Agreement.Check(RecordedAnswer.ReadAll().Select(recorded => (recorded.ToProgram(), recorded.Answer)));

        output.WriteLine(agreement.ToString());
        agreement.Differences.ShouldBeEmpty();
        agreement.Outputs.ShouldBeGreaterThan(Programs / 2);
        agreement.Circuits.ShouldBeGreaterThan(Programs / 2);
        RecordedAnswer.ReadAll().ShouldAllBe(recorded => recorded.Answer.Circuit == null || recorded.Answer.Circuit.Constants != null);
    }

    [FactWithOracle]
    public void The_answers_that_were_written_down_are_those_that_snarkVM_gives()
    {
        using var snarkVm = new SnarkVmOracleAdapter();
        foreach (var recorded in RecordedAnswer.ReadAll().Take(Asked))
        {
            snarkVm.Ask(recorded.ToProgram());
            var answer = snarkVm.Answer();

            answer.Outputs.ShouldBe(recorded.Answer.Outputs);
            (answer.Halt, answer.Refusal, answer.Circuit).ShouldBe((recorded.Answer.Halt, recorded.Answer.Refusal, recorded.Answer.Circuit is { } circuit ? circuit with { Constants = null } : null));
        }

        if (Environment.GetEnvironmentVariable(RecordVariable) is { Length: > 0 } path)
        {
            RecordedAnswer.WriteAll(path, Draw(snarkVm));
        }
    }

    private static IEnumerable<RecordedAnswer> Draw(SnarkVmOracleAdapter snarkVm)
    {
        using var engine = new NativeEngine();
        var drawn = 0;
        for (var seed = FirstSeed; drawn < Programs; seed++)
        {
            var program = RandomProgram.Create(seed);
            snarkVm.Ask(program);
            var answer = RecordedAnswer.Of(program, snarkVm.Answer());
            if (answer.Answer.Refusal is null && answer.Answer.Circuit is not { Constraints: > MostConstraints })
            {
                drawn++;
                engine.Ask(program);
                var constants = engine.Answer().Circuit?.Constants;
                yield return answer with { Answer = answer.Answer with { Circuit = answer.Answer.Circuit is { } circuit ? circuit with { Constants = constants } : null } };
            }
        }
    }
}
