using System.Collections.Immutable;
using Zkml.Benchmarks.Commands;
using Zkml.Data.Datasets;
using Zkml.Proving;
using Zkml.Proving.Direct;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Proving;
using Zkml.Training.Presets;
using Zkml.Transpiling;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Keys;
using Zkml.Varuna.Proving;

namespace Zkml.Benchmarks.Engines;

/// <summary>Measures direct proofs beside proofs of Aleo functions, in turns and in processor time, so that whatever else the machine does falls on all alike.</summary>
internal static class DirectBenchmark
{
    /// <summary>What others are compared with: <c>nano</c> as an Aleo function.</summary>
    public const string AleoNano = "`nano` as an Aleo function";

    /// <summary>What a proof of an Aleo function costs at least.</summary>
    public const string AleoIdentity = "the identity function on one private i64, as an Aleo function";

    private const string AleoProcess = "zkml-engine";
    private const string DirectProcess = "zkml-direct";

    private static readonly (string What, string Preset, int Images)[] Cases =
    [
        ("`nano`, direct", "nano", 1),
        ("`nano`, direct, one of 32 in a proof", "nano", 32),
        ("`nano`, direct, one of 128 in a proof", "nano", 128),
        ("`small`, direct", "small", 1),
        ("`deep`, direct", "deep", 1),
        ("`best`, direct", "best", 1),
    ];

    /// <summary>What people ask first: proofs of models with the native engine.</summary>
    public static ImmutableArray<string> Headline { get; } = [AleoNano, .. Cases.Select(proven => proven.What)];

    /// <param name="folder">Where programs and keys go.</param>
    /// <param name="runs">How often each thing is measured.</param>
    public static async Task<ImmutableArray<DirectRow>> MeasureAsync(string folder, int runs)
    {
        await using var aleo = await ProvingSession.StartAsync(ProvingOptions.FromEnvironment(EngineChoice.Native) with { Keys = new KeyCache(Path.Combine(folder, "keys-turns"), long.MaxValue) });
        await using var native = await OpenAsync(folder, DirectEngineChoice.Native);
        var work = new List<Measured> { new(AleoIdentity, await IdentityAsync(aleo), AleoProcess, 1), new(AleoNano, await NanoAsync(aleo, folder), AleoProcess, 1) };
        foreach (var (what, preset, images) in Cases)
        {
            var circuit = DirectCase.Of(preset, images);
            work.Add(new(what, () => circuit.ProveAsync(native), DirectProcess, images));
        }

        await using var module = await OpenAsync(folder, DirectEngineChoice.Module);
        var nano = DirectCase.Of("nano", 1);
        work.Add(new("`nano`, direct, by the WebAssembly module in this process", () => nano.ProveAsync(module), null, 1));
        var (proof, trusted) = (await nano.ProveAsync(native), new DirectTrust(nano.Model));
        work.Add(new("verifying a direct proof of `nano`: the key's certificate, then the proof", () => new DirectVerifier(native).VerifyAsync(proof, trusted), DirectProcess, 1));
        var rows = await InTurnsAsync(work, runs);

        // An engine with another number of threads is a process of the same name: it runs alone.
        await native.DisposeAsync();
        await using var single = await OpenAsync(folder, DirectEngineChoice.Native, threads: 1);
        return [.. rows, .. await InTurnsAsync([new("`nano`, direct, on one thread", () => nano.ProveAsync(single), DirectProcess, 1)], runs)];
    }

    private static async Task<ImmutableArray<DirectRow>> InTurnsAsync(IReadOnlyList<Measured> work, int runs)
    {
        var seconds = await InTurns.RunAsync([.. work.Select(measured => (Func<Task<double>>)(async () => await ProcessorTime.OfAsync(measured.Work, measured.Process) / measured.Inferences))], runs);
        return [.. work.Select((measured, i) => new DirectRow(measured.What, EngineBenchmark.Median(seconds[i])))];
    }

    private static Task<DirectProvingSession> OpenAsync(string folder, DirectEngineChoice choice, int? threads = null) => DirectProvingSession.OpenAsync(
        DirectProvingOptions.FromEnvironment(choice) with { Keys = new DirectKeyCache(Path.Combine(folder, "keys-direct"), long.MaxValue), Threads = threads });

    private static async Task<Func<Task>> IdentityAsync(ProvingSession session)
    {
        await session.SetupAsync(EngineBenchmark.Identity);
        return () => session.ProveAsync(EngineBenchmark.Identity, ["1i64"]);
    }

    private static async Task<Func<Task>> NanoAsync(ProvingSession session, string folder)
    {
        var model = PresetCatalogue.Find("nano").Model;
        var path = Path.Combine(folder, "nano");
        ProjectWriter.Write(Transpiler.Transpile(model, new("nano_model")), path, samples: []);
        var prover = new Prover(session, TranspiledDirectory.Open(path));
        await prover.SetupAsync();
        var inputs = model.Pipeline.Encode(DatasetCatalogue.Load(model.Dataset)[Split.Test], EngineBenchmark.Image);
        return () => prover.ProveAsync(inputs);
    }

    /// <summary>Something to be measured.</summary>
    /// <param name="What">What it is.</param>
    /// <param name="Work">Does it once.</param>
    /// <param name="Process">The process that does it; null for this one.</param>
    /// <param name="Inferences">The number of inferences that it proves.</param>
    private sealed record Measured(string What, Func<Task> Work, string? Process, int Inferences);
}
