using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Npm;
using Zkml.Host.Parameters;
using Zkml.Host.Processes;

namespace Zkml.SnarkVm.Engines.Wasm;

/// <summary>The WASM engine: Provable's SDK in Node.js, for machines without Rust.</summary>
public static class WasmEngine
{
    /// <summary>The npm package that contains snarkVM.</summary>
    public const string Package = "@provablehq/sdk";

    private static readonly EmbeddedFiles Scripts = new(typeof(WasmEngine).Assembly, "wasm");

    private static string ScriptDirectory => Path.Combine(CacheDirectory.FromEnvironment(), "engines", $"wasm-{Scripts.Fingerprint}");

    /// <summary>Whether Node.js is on the PATH and the package is installed; nothing is downloaded.</summary>
    public static bool IsInstalled => NodePath is not null && NpmPackages.Find(Package, CacheDirectory.FromEnvironment()) is not null;

    /// <summary>Node.js on the PATH, or null.</summary>
    public static string? NodePath => ExecutablePath.Find("node");

    /// <summary>The command that starts it; the package is installed if missing.</summary>
    /// <param name="parameters">The store of its SRS files.</param>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <exception cref="MissingComponentException">Node.js or npm is missing.</exception>
    public static EngineLaunch Launch(ParameterStore parameters, Action<string>? log = null)
    {
        var node = NodePath ?? throw new MissingComponentException("Node.js was not found; the WASM engine needs version 20 or later: https://nodejs.org");
        var package = NpmPackages.Locate(Package, CacheDirectory.FromEnvironment(), log);

        WriteScripts();
        return new(
            EngineKind.Wasm,
            node,
            [Path.Combine(ScriptDirectory, "engine.mjs")],
            ImmutableDictionary<string, string>.Empty.Add("ZKML_SDK", package).Add(ParameterStore.Variable, parameters.DirectoryPath));
    }

    // Written every time: a few kilobytes, and always atomically.
    private static void WriteScripts()
    {
        try
        {
            Scripts.WriteInto(ScriptDirectory);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"the WASM engine cannot be put into {ScriptDirectory}: {problem.Message}; name a writable cache directory in {CacheDirectory.Variable}", problem);
        }
    }
}
