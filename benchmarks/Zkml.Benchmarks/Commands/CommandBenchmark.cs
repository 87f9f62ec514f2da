using System.Collections.Immutable;
using Zkml.Benchmarks.Engines;
using Zkml.Host.Files;

namespace Zkml.Benchmarks.Commands;

/// <summary>Measures commands for direct proofs beside the prover of snarkjs, from the shell and in turns.</summary>
internal static class CommandBenchmark
{
    /// <summary>What the native engine's command is compared with.</summary>
    public const string Groth16 = "`snarkjs groth16 prove` of the same circuit over BN254";

    /// <summary>The command with the module in its process.</summary>
    public const string ProveWithModule = "`zkml prove nano`, keys cached, in process";

    /// <summary>The command with the native engine.</summary>
    public const string ProveWithEngine = "`zkml prove nano`, keys cached, native engine";

    /// <summary>A verifier who has seen no proof yet.</summary>
    public const string Verify = "`zkml verify --model nano`, no key cached, in process";

    /// <param name="command">The installed command.</param>
    /// <param name="folder">Where keys and proofs go.</param>
    /// <param name="runs">How often each thing is measured.</param>
    public static async Task<ImmutableArray<ClockRow>> MeasureAsync(string command, string folder, int runs)
    {
        var (cache, proof) = (Path.Combine(folder, "cache"), Path.Combine(folder, "proof.json"));
        Task<MeasuredRun> Zkml(string cacheOf, params string[] arguments) =>
            MeasuredCommand.RunAsync(command, [.. arguments, "--quiet"], new Dictionary<string, string> { [CacheDirectory.Variable] = cacheOf });
        Task<MeasuredRun> Prove(string engine) => Zkml(cache, "prove", "nano", "--sample", $"{EngineBenchmark.Image}", "--out", proof, "--engine", engine);

        var verifiers = Path.Combine(folder, "cache-of-verifier");
        Task<MeasuredRun> VerifyAsync()
        {
            var keys = Path.Combine(verifiers, "keys");
            if (Directory.Exists(keys))
            {
                Directory.Delete(keys, recursive: true);
            }

            return Zkml(verifiers, "verify", proof, "--model", "nano", "--engine", "module");
        }

        var snarkJs = await SnarkJs.PrepareAsync(command, folder);
        return await InTurns.MeasureAsync(
            [
                (ProveWithModule, () => Prove("module")),
                (ProveWithEngine, () => Prove("native")),
                (Groth16, snarkJs.ProveAsync),
                (Verify, VerifyAsync),
            ],
            runs);
    }
}
