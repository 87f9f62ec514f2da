using System.Diagnostics;
using System.Text;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Documents;

/// <summary>
/// Runs the shell snippets of a document one after the other, word for word, by bash, in a directory that looks like a clone of the repository. <c>zkml</c> is the command
/// that was built with these tests; so is <c>dotnet run</c> of its project.
/// </summary>
internal sealed class ShellDocument : IDisposable
{
    private const string RunFromSource = "run -c Release --project src/Zkml.Cli --";

    private readonly TemporaryDirectory _directory = new();

    public ShellDocument()
    {
        Directory.CreateDirectory(Clone);
        foreach (var entry in Directory.GetFileSystemEntries(Repository.Root).Where(entry => Path.GetFileName(entry) is not "artifacts"))
        {
            File.CreateSymbolicLink(Path.Combine(Clone, Path.GetFileName(entry)), entry);
        }

        // Where a shell keeps its completions; it exists for people who use that shell.
        Directory.CreateDirectory(Path.Combine(Home, ".config", "fish", "completions"));
        Directory.CreateDirectory(Commands);
        Write("zkml", $"exec '{CommandProcess.Executable}' \"$@\"");
        Write("dotnet", $$"""
            case "$* " in "{{RunFromSource}} "*) shift 6; exec zkml "$@";; esac
            echo "no test runs: dotnet $*; add it to NotRunHere, with the reason" >&2
            exit 99
            """);
    }

    /// <summary>The directory in which everything runs.</summary>
    public string Clone => Path.Combine(_directory.Path, "clone");

    private string Home => Path.Combine(_directory.Path, "home");

    private string Commands => Path.Combine(_directory.Path, "commands");

    /// <summary>What the snippets print, on both streams. Fails with their last words if a line fails.</summary>
    public string Run(IEnumerable<string> snippets)
    {
        var script = Path.Combine(_directory.Path, "script");
        File.WriteAllText(script, $"set -euo pipefail\nexec 2>&1\n{string.Concat(snippets)}");
        var start = new ProcessStartInfo("/bin/bash", [script])
        {
            WorkingDirectory = Clone,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = $"{Commands}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["HOME"] = Home;
        start.Environment["ZKML_CACHE"] = TestCache.Folder;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output);
        return output;
    }

    public void Dispose() => _directory.Dispose();

    private void Write(string name, string script)
    {
        var path = Path.Combine(Commands, name);
        File.WriteAllText(path, $"#!/bin/bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
