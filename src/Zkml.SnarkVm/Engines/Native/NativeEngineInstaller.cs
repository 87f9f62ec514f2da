using System.ComponentModel;
using Zkml.Host;
using Zkml.Host.Processes;

namespace Zkml.SnarkVm.Engines.Native;

/// <summary>Builds the native engine with cargo from the sources embedded in this assembly.</summary>
public static class NativeEngineInstaller
{
    /// <summary>The environment variable that names a directory with the crates (a cargo local registry), for machines without network.</summary>
    public const string CratesVariable = "ZKML_CRATES";

    private const string Remedy = "install Rust (https://rustup.rs), then run 'zkml engine install' again";

    /// <summary>Builds the engine and installs it at <see cref="NativeEngine.InstalledPath"/>, unless it is there undamaged. Takes minutes.</summary>
    /// <param name="crates">A cargo local registry to build from; null for <c>ZKML_CRATES</c>, or else the public registry.</param>
    /// <param name="progress">Receives every line that cargo prints; may be null.</param>
    /// <param name="cancellation">Cancels the build; nothing is left behind.</param>
    /// <returns>The engine's path.</returns>
    /// <exception cref="MalformedInputException">The directory is not a registry with the crates.</exception>
    /// <exception cref="MissingComponentException">Cargo is missing or fails; the message quotes its first error.</exception>
    public static async Task<string> InstallAsync(string? crates = null, IProgress<CargoProgress>? progress = null, CancellationToken cancellation = default)
    {
        crates ??= EnvironmentVariables.Get(CratesVariable);
        if (crates is not null)
        {
            CratesDirectory.Check(crates, NativeEngine.Sources.ReadText("Cargo.lock"));
        }

        var target = NativeEngine.InstalledPath;
        if (NativeEngine.IsInstalledWhole)
        {
            return target;
        }

        var build = Path.Combine(NativeEngine.EnginesDirectory, $"build-{Guid.NewGuid():N}");
        try
        {
            NativeEngine.Sources.WriteInto(build);
            await BuildAsync(build, crates, progress, cancellation).ConfigureAwait(false);
            NativeEngine.Install(Path.Combine(build, "target", "release", NativeEngine.FileName));
            return target;
        }
        finally
        {
            if (Directory.Exists(build))
            {
                Directory.Delete(build, recursive: true);
            }
        }
    }

    private static string[] Arguments(string? crates)
    {
        // The crates demand the newest compiler, but the previous one builds them as well.
        string[] build = ["build", "--release", "--locked", "--ignore-rust-version"];
        return crates is null
            ? build
            : [.. build, "--offline", "--config", "source.crates-io.replace-with=\"shared\"", "--config", $"source.shared.local-registry=\"{Path.GetFullPath(crates).Replace('\\', '/')}\""];
    }

    private static async Task BuildAsync(string directory, string? crates, IProgress<CargoProgress>? progress, CancellationToken cancellation)
    {
        var lockFile = await File.ReadAllTextAsync(Path.Combine(directory, "Cargo.lock"), cancellation).ConfigureAwait(false);
        var total = lockFile.Split("[[package]]").Length - 1;
        using var child = Start(directory, Arguments(crates));
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
                throw new MissingComponentException($"cargo could not build the native engine ({(error.Length == 0 ? $"exit code {cargo.ExitCode}" : error)}); check the network, or name a local registry with the crates in {CratesVariable}");
            }
        }
        catch (OperationCanceledException)
        {
            child.Kill();
            await cargo.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private static ChildProcess Start(string directory, string[] arguments)
    {
        // The target directory is this build's own, so that its result is found there and deleted with it.
        KeyValuePair<string, string>[] environment = [new("CARGO_TARGET_DIR", Path.Combine(directory, "target")), new("CARGO_TERM_COLOR", "never")];
        try
        {
            return ChildProcess.Start("cargo", arguments, directory, environment);
        }
        catch (Win32Exception)
        {
            throw new MissingComponentException($"cargo was not found; {Remedy}");
        }
    }
}
