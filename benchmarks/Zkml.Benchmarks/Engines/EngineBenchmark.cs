using System.Diagnostics;
using Zkml.Aleo.Canonical;
using Zkml.Data.Datasets;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Proving;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Benchmarks.Engines;

/// <summary>
/// Measures a proving engine. A proof of the default preset and one of the identity function are made in turns, so that whatever else the
/// machine does falls on both.
/// </summary>
internal static class EngineBenchmark
{
    internal const int Image = 7;

    internal static readonly ProgramFunction Identity = new(
        CanonicalProgram.Read("""
        program identity_function.aleo;

        function main:
            input r0 as i64.private;
            output r0 as i64.private;

        constructor:
            assert.eq edition 0u16;
        """),
        "main");

    /// <param name="command">The installed command.</param>
    /// <param name="choice">Which engine.</param>
    /// <param name="folder">Where programs, keys and proofs go.</param>
    /// <param name="runs">How often each thing is measured.</param>
    public static async Task<EngineFigures> MeasureAsync(string command, EngineChoice choice, string folder, int runs)
    {
        var model = PresetCatalogue.Default.Model;
        var program = Path.Combine(folder, "square");
        ProjectWriter.Write(Transpiler.Transpile(model, new("square_model")), program, samples: []);
        var directory = TranspiledDirectory.Open(program);
        var inputs = model.Pipeline.Encode(DatasetCatalogue.Load(model.Dataset)[Split.Test], Image);

        var options = ProvingOptions.FromEnvironment(choice) with { Keys = new KeyCache(Path.Combine(folder, $"keys-{choice}"), long.MaxValue) };
        await using var session = await ProvingSession.StartAsync(options);
        var prover = new Prover(session, directory);
        var setup = await TimeAsync(() => prover.SetupAsync());
        await session.SetupAsync(Identity);

        var proof = await prover.ProveAsync(inputs);
        await session.ProveAsync(Identity, ["1i64"]);
        var (prove, identity, verify) = (new double[runs], new double[runs], new double[runs]);
        for (var run = 0; run < runs; run++)
        {
            prove[run] = await TimeAsync(() => prover.ProveAsync(inputs));
            identity[run] = await TimeAsync(() => session.ProveAsync(Identity, ["1i64"]));
        }

        var verifier = new ProofVerifier(session);
        for (var run = 0; run < runs; run++)
        {
            verify[run] = await TimeAsync(() => verifier.VerifyAsync(proof, new()));
        }

        var (shellProve, shellVerify) = await ShellCommand.MeasureAsync(command, choice, program, folder, runs);
        return new(setup, Median(prove), Median(identity), Median(verify), shellProve, shellVerify);
    }

    internal static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }
}
