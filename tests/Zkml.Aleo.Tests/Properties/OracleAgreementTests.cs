using Xunit.Abstractions;
using Zkml.Testing;

namespace Zkml.Aleo.Tests.Properties;

public sealed class OracleAgreementTests(ITestOutputHelper output)
{
    /// <summary>The engine and the oracle are the same snarkVM: few programs show that it is asked rightly, and serve where there is no oracle.</summary>
    private const int EnginePrograms = 40;

    /// <summary>Programs to draw, and where to begin; another number of them runs longer.</summary>
    private static readonly int Programs = int.Parse(Environment.GetEnvironmentVariable("ZKML_RANDOM_PROGRAMS") ?? "500");

    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("ZKML_RANDOM_SEED") ?? "1");

    [FactWithOracle]
    public async Task Random_programs_give_the_outputs_the_halts_and_the_circuits_of_snarkVM()
    {
        var halves = await Task.WhenAll(
            Task.Run(() => Check(Seed, Programs / 2)),
            Task.Run(() => Check(Seed + (Programs / 2), Programs - (Programs / 2))));
        var agreement = halves[0] + halves[1];
        output.WriteLine(agreement.ToString());
        output.WriteLine($"instructions of no circuit: {string.Join(", ", agreement.Untouched)}");
        agreement.Differences.ShouldBeEmpty();
        agreement.Outputs.ShouldBeGreaterThan(Programs / 2);
        agreement.Circuits.ShouldBeGreaterThan(Programs / 2);
    }

    [FactWithEngine]
    public void The_native_engine_agrees_as_well()
    {
        using var engine = new NativeEngine();
        var agreement = Agreement.Check(engine, Seed, EnginePrograms);
        output.WriteLine(agreement.ToString());
        agreement.Differences.ShouldBeEmpty();
        agreement.Circuits.ShouldBeGreaterThan(EnginePrograms / 2);
    }

    private static Agreement Check(int seed, int programs)
    {
        using var oracle = new SnarkVmOracleAdapter();
        return Agreement.Check(oracle, seed, programs);
    }
}
