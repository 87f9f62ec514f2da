using System.Diagnostics;
using System.Security.Cryptography;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Interoperability;

/// <summary>An npm package as its lock file pins it, installed once a machine in the temporary directory, under the hash of the lock file.</summary>
/// <param name="name">The folder with the lock file and the scripts that use the package.</param>
internal sealed class NodeTool(string name)
{
    private readonly string _source = Path.Combine(Repository.Root, "tests/Zkml.Cli.Tests", name);
    private readonly Lazy<(string? Folder, string? Reason)> _installation = new(() => Install(Path.Combine(Repository.Root, "tests/Zkml.Cli.Tests", name), name));

    /// <summary>Why tests with it are skipped; null where they run.</summary>
    public string? Reason => _installation.Value.Reason;

    /// <summary>The output of a script, run where the package is installed.</summary>
    /// <param name="script">The script's name.</param>
    /// <param name="arguments">What it is given.</param>
    public string Run(string script, params string[] arguments)
    {
        var (exitCode, output, error) = Run("node", _installation.Value.Folder!, [Path.Combine(_source, script), .. arguments]);
        exitCode.ShouldBe(0, error);
        return output;
    }

    private static (string? Folder, string? Reason) Install(string source, string name)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(source, "package-lock.json"))))[..16];
        var folder = Path.Combine(Path.GetTempPath(), $"zkml-test-{name}-{hash}");
        if (Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return (folder, null);
        }

        var temporary = Directory.CreateTempSubdirectory($"zkml-test-{name}-").FullName;
        try
        {
            foreach (var file in (string[])["package.json", "package-lock.json"])
            {
                File.Copy(Path.Combine(source, file), Path.Combine(temporary, file));
            }

            var (exitCode, _, error) = Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", temporary, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            if (exitCode != 0)
            {
                return (null, $"skipped: npm cannot install {name} ({error.Split('\n')[0]})");
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
