using Zkml.Host.Files;

namespace Zkml.Host.Cargo;

/// <summary>A Rust program whose sources are embedded in an assembly, built once with cargo and kept in the cache directory.</summary>
/// <param name="name">What people call it: <c>native engine</c>.</param>
/// <param name="program">The name of its executable, without an extension.</param>
/// <param name="sources">Its sources.</param>
/// <param name="directory">The name of its directory in the cache, before the fingerprint of its sources.</param>
/// <param name="variable">The environment variable that names a built one.</param>
/// <param name="installation">The command that installs it.</param>
public sealed class CargoProgram(string name, string program, EmbeddedFiles sources, string directory, string variable, string installation)
{
    /// <summary>The environment variable that names a directory with the crates (a cargo local registry), for machines without network.</summary>
    public const string CratesVariable = "ZKML_CRATES";

    /// <summary>What people call it.</summary>
    public string Name => name;

    /// <summary>Where <see cref="InstallAsync"/> puts it. Every version of its sources has its own path.</summary>
    public string InstalledPath => Path.Combine(EnginesDirectory, $"{directory}-{sources.Fingerprint}", FileName);

    /// <summary>The command that installs it.</summary>
    public string Installation => installation;

    /// <summary>Whether the program at <see cref="InstalledPath"/> exists and is unchanged since it was installed.</summary>
    public bool IsInstalledWhole => File.Exists(InstalledPath) && (!File.Exists(DigestPath) || new PublishedFile(InstalledPath, File.ReadAllText(DigestPath)).IsWhole);

    private static string EnginesDirectory => Path.Combine(CacheDirectory.FromEnvironment(), "engines");

    private string FileName => OperatingSystem.IsWindows() ? $"{program}.exe" : program;

    // Earlier versions of this library did not record the hash.
    private string DigestPath => $"{InstalledPath}.sha256";

    /// <summary>The program named in the environment variable, or else the installed one; null if there is neither.</summary>
    /// <exception cref="MissingComponentException">The variable names a missing file, or the installed program is damaged.</exception>
    public string? Find()
    {
        if (EnvironmentVariables.Get(variable) is not { } named)
        {
            return !File.Exists(InstalledPath) ? null
                : IsInstalledWhole ? InstalledPath
                : throw new MissingComponentException($"the {name} in {InstalledPath} is damaged; run '{installation}', which builds it again");
        }

        return File.Exists(named) ? Path.GetFullPath(named) : throw new MissingComponentException($"{variable} names {named}, which does not exist; unset it, or run '{installation}'");
    }

    /// <summary>Builds the program and installs it at <see cref="InstalledPath"/>, unless it is there undamaged. Takes minutes.</summary>
    /// <param name="crates">A cargo local registry to build from; null for <c>ZKML_CRATES</c>, or else the public registry.</param>
    /// <param name="progress">Receives every line that cargo prints; may be null.</param>
    /// <param name="cancellation">Cancels the build; nothing is left behind.</param>
    /// <returns>The program's path.</returns>
    /// <exception cref="MalformedInputException">The directory is not a registry with the crates.</exception>
    /// <exception cref="MissingComponentException">Cargo is missing or fails; the message quotes its first error.</exception>
    public async Task<string> InstallAsync(string? crates = null, IProgress<CargoProgress>? progress = null, CancellationToken cancellation = default)
    {
        crates ??= EnvironmentVariables.Get(CratesVariable);
        if (crates is not null)
        {
            CratesDirectory.Check(crates, sources.ReadText("Cargo.lock"));
        }

        if (IsInstalledWhole)
        {
            return InstalledPath;
        }

        var build = Path.Combine(EnginesDirectory, $"build-{Guid.NewGuid():N}");
        try
        {
            sources.WriteInto(build);
            await new CargoBuild(build, name, program, installation).RunAsync(crates, progress, cancellation).ConfigureAwait(false);
            Install(Path.Combine(build, "target", "release", FileName));
            return InstalledPath;
        }
        finally
        {
            if (Directory.Exists(build))
            {
                Directory.Delete(build, recursive: true);
            }
        }
    }

    /// <summary>Puts a built program at <see cref="InstalledPath"/>, with its hash beside it.</summary>
    private void Install(string built)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(InstalledPath)!);
        var digest = Sha256Hex.OfFile(built);
        File.Delete(DigestPath);
        File.Move(built, InstalledPath, overwrite: true);
        AtomicFile.Write(DigestPath, digest);
    }
}
