using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Interoperability;

/// <summary>snarkjs as its lock file pins it, installed once a machine in the temporary directory, under the hash of the lock file.</summary>
internal static class SnarkJs
{
    private static readonly string Source = Path.Combine(Repository.Root, "tests/Zkml.Cli.Tests/snarkjs");
    private static readonly Lazy<(string? Folder, string? Reason)> Installation = new(Install);

    /// <summary>Why tests with it are skipped; null where they run.</summary>
    public static string? Reason => Installation.Value.Reason;

    /// <summary>What snarkjs says of a system over BN254 and of its witness: read, checked, proven and verified.</summary>
    /// <param name="system">The file with the constraint system.</param>
    /// <param name="witness">The file with the witness.</param>
    /// <param name="folder">Gets its own files.</param>
    /// <param name="proofSystem"><c>groth16</c> or <c>plonk</c>.</param>
    /// <param name="power">The logarithm of how many constraints the toy setup serves.</param>
    public static JsonElement Prove(string system, string witness, string folder, string proofSystem, int power)
    {
        var (exitCode, output, error) = Run("node", Installation.Value.Folder!, Path.Combine(Source, "prove.mjs"), system, witness, folder, proofSystem, $"{power}");
        exitCode.ShouldBe(0, error);
        return JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]).RootElement;
    }

    private static (string? Folder, string? Reason) Install()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Source, "package-lock.json"))))[..16];
        var folder = Path.Combine(Path.GetTempPath(), $"zkml-test-snarkjs-{hash}");
        if (Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return (folder, null);
        }

        var temporary = Directory.CreateTempSubdirectory("zkml-test-snarkjs-").FullName;
        try
        {
            foreach (var name in (string[])["package.json", "package-lock.json"])
            {
                File.Copy(Path.Combine(Source, name), Path.Combine(temporary, name));
            }

            var (exitCode, _, error) = Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", temporary, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            if (exitCode != 0)
            {
                return (null, $"skipped: npm cannot install snarkjs ({error.Split('\n')[0]})");
            }

            Directory.Move(temporary, folder);
            return (folder, null);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (null, "skipped: no npm");
        }
        catch (IOException) when (Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            // Another process was faster.
            return (folder, null);
        }
    }

    private static (int ExitCode, string Output, string Error) Run(string command, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
