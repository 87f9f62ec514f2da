using System.ComponentModel;
using Zkml.Host.Processes;

namespace Zkml.Host.Cargo;

/// <summary>One run of cargo.</summary>
/// <param name="directory">The directory with the sources; the build stays in it.</param>
/// <param name="name">What people call the program.</param>
/// <param name="program">The name of its executable.</param>
/// <param name="installation">The command that installs it.</param>
internal sealed class CargoBuild(string directory, string name, string program, string installation)
{
    /// <summary>Builds.</summary>
    /// <exception cref="MissingComponentException">Cargo is missing or fails; the message quotes its first error.</exception>
    public async Task RunAsync(string? crates, IProgress<CargoProgress>? progress, CancellationToken cancellation)
    {
        var lockFile = await File.ReadAllTextAsync(Path.Combine(directory, "Cargo.lock"), cancellation).ConfigureAwait(false);
        var total = lockFile.Split("[[package]]").Length - 1;
        using var child = Start(Arguments(crates));
        var cargo = child.Process;
        try
        {
            // Cargo reads nothing and reports to standard error; its standard output is drained so that it can never block.
            cargo.StandardInput.Close();
            var output = cargo.StandardOutput.ReadToEndAsync(cancellation);
            var (compiled, error) = (0, "");
            while (await cargo.StandardError.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
            {
                compiled += line.TrimStart().StartsWith("Compiling ", StringComparison.Ordinal) ? 1 : 0;
                error = error.Length == 0 && line.StartsWith("error", StringComparison.Ordinal) ? line : error;
                progress?.Report(new(compiled, total, line.Trim()));
            }

            await output.ConfigureAwait(false);
            await cargo.WaitForExitAsync(cancellation).ConfigureAwait(false);
            if (cargo.ExitCode != 0)
            {
                throw new MissingComponentException($"cargo could not build the {name} ({(error.Length == 0 ? $"exit code {cargo.ExitCode}" : error)}); check the network, or name a local registry with the crates in {CargoProgram.CratesVariable}");
            }
        }
        catch (OperationCanceledException)
        {
            child.Kill();
            await cargo.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private string[] Arguments(string? crates)
    {
        // The crates demand the newest compiler, but the previous one builds them as well.
        string[] build = ["build", "--release", "--bin", program, "--locked", "--ignore-rust-version"];
        return crates is null
            ? build
            : [.. build, "--offline", "--config", "source.crates-io.replace-with=\"shared\"", "--config", $"source.shared.local-registry=\"{Path.GetFullPath(crates).Replace('\\', '/')}\""];
    }

    private ChildProcess Start(string[] arguments)
    {
        // The target directory is this build's own, so that its result is found there and deleted with it.
        KeyValuePair<string, string>[] environment = [new("CARGO_TARGET_DIR", Path.Combine(directory, "target")), new("CARGO_TERM_COLOR", "never")];
        try
        {
            return ChildProcess.Start("cargo", arguments, directory, environment);
        }
        catch (Win32Exception)
        {
            throw new MissingComponentException($"cargo was not found; install Rust (https://rustup.rs), then run '{installation}' again");
        }
    }
}
