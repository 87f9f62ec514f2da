using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.SnarkVm.Engines.Native;

/// <summary>The native engine: where it is and how to start it.</summary>
public static class NativeEngine
{
    /// <summary>The environment variable that names a built engine.</summary>
    public const string Variable = "ZKML_ENGINE";

    internal static EmbeddedFiles Sources { get; } = new(typeof(NativeEngine).Assembly, "native");

    /// <summary>Where <see cref="NativeEngineInstaller"/> puts it. Every version of this library has its own path.</summary>
    public static string InstalledPath => Path.Combine(EnginesDirectory, $"native-{Sources.Fingerprint}", FileName);

    internal static string EnginesDirectory => Path.Combine(CacheDirectory.FromEnvironment(), "engines");

    internal static string FileName => OperatingSystem.IsWindows() ? "zkml-engine.exe" : "zkml-engine";

    /// <summary>Whether the engine at <see cref="InstalledPath"/> exists and is unchanged since it was installed.</summary>
    internal static bool IsInstalledWhole => File.Exists(InstalledPath) && (!File.Exists(DigestPath) || new PublishedFile(InstalledPath, File.ReadAllText(DigestPath)).IsWhole);

    // Earlier versions of this program did not record the hash.
    private static string DigestPath => $"{InstalledPath}.sha256";

    /// <summary>The engine named in <c>ZKML_ENGINE</c>, or else the installed one; null if there is neither.</summary>
    /// <exception cref="MissingComponentException">The variable names a missing file, or the installed engine is damaged.</exception>
    public static string? Find()
    {
        if (EnvironmentVariables.Get(Variable) is not { } named)
        {
            return !File.Exists(InstalledPath) ? null
                : IsInstalledWhole ? InstalledPath
                : throw new MissingComponentException($"the native engine in {InstalledPath} is damaged; run 'zkml engine install', which builds it again");
        }

        return File.Exists(named) ? Path.GetFullPath(named) : throw new MissingComponentException($"{Variable} names {named}, which does not exist; unset it, or run 'zkml engine install'");
    }

    /// <summary>Puts a built engine at <see cref="InstalledPath"/>, with its hash beside it.</summary>
    internal static void Install(string built)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(InstalledPath)!);
        var digest = Sha256Hex.OfFile(built);
        File.Delete(DigestPath);
        File.Move(built, InstalledPath, overwrite: true);
        AtomicFile.Write(DigestPath, digest);
    }

    /// <summary>The command that starts it.</summary>
    public static EngineLaunch Launch(string path)
    {
        var environment = ImmutableDictionary<string, string>.Empty;
        return new(EngineKind.Native, path, [], OperatingSystem.IsWindows() ? environment : environment.Add("HOME", SnarkVmHome.DirectoryPath));
    }
}
