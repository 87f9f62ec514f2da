namespace Zkml.Benchmarks.Commands;

/// <summary>snarkjs with a preset's circuit, its witness and the keys of a toy setup, which is worth nothing beyond a measurement.</summary>
/// <param name="Folder">Where npm installed snarkjs, and its files are.</param>
internal sealed record SnarkJs(string Folder)
{
    /// <summary>Where its versions are pinned, beside the script that makes keys.</summary>
    private static readonly string Source = Path.GetFullPath(Path.Combine("tests", "Zkml.Cli.Tests", "snarkjs"));

    /// <summary>The toy setup serves 2^10 constraints.</summary>
    private const int Power = 10;

    private string Witness => Path.Combine(Folder, "witness.wtns");

    /// <summary>Installs it, and makes circuit, witness and keys.</summary>
    /// <param name="command">The installed command.</param>
    /// <param name="folder">Gets a folder for all of it.</param>
    public static async Task<SnarkJs> PrepareAsync(string command, string folder)
    {
        var snarkJs = new SnarkJs(Directory.CreateDirectory(Path.Combine(folder, "snarkjs")).FullName);
        foreach (var name in (string[])["package.json", "package-lock.json"])
        {
            File.Copy(Path.Combine(Source, name), Path.Combine(snarkJs.Folder, name));
        }

        await MeasuredCommand.RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder: snarkJs.Folder);
        var circuit = Path.Combine(snarkJs.Folder, "circuit");
        await MeasuredCommand.RunAsync(command, ["transpile", "nano", "--out", circuit, "--target", "direct", "--field", "bn254"]);
        await MeasuredCommand.RunAsync(command, ["run", circuit, "--sample", "mnist:test:7", "--witness", snarkJs.Witness, "--field", "bn254"]);
        await MeasuredCommand.RunAsync("node", [Path.Combine(Source, "prove.mjs"), Path.Combine(circuit, "circuit.bn254.r1cs"), snarkJs.Witness, snarkJs.Folder, "groth16", $"{Power}"], folder: snarkJs.Folder);
        return snarkJs;
    }

    /// <summary>Proves once, from the shell.</summary>
    public Task<MeasuredRun> ProveAsync() => MeasuredCommand.RunAsync(
        "node", [Path.Combine("node_modules", "snarkjs", "build", "cli.cjs"), "groth16", "prove", "groth16.zkey", "witness.wtns", "proof.json", "public.json"], folder: Folder);
}
