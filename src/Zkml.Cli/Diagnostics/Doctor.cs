using System.Collections.Immutable;
using Zkml.Cli.Engines;
using Zkml.Data.Datasets;

namespace Zkml.Cli.Diagnostics;

/// <summary>All checks of <c>zkml doctor</c>.</summary>
internal static class Doctor
{
    /// <summary>Runs them side by side; the findings keep the checks' order.</summary>
    public static async Task<ImmutableArray<Finding>> ExamineAsync(CancellationToken cancellation) =>
        [.. await Task.WhenAll(Checks().Select(check => check.RunAsync(cancellation))).ConfigureAwait(false)];

    private static IEnumerable<ICheck> Checks() =>
    [
        new DotNetCheck(),
        new CacheCheck(),
        .. DatasetCatalogue.Images.Select(source => new DatasetCheck(source)),
        Node("Node.js", "node", oldest: 20),
        // On Windows npm is a command script, which only runs under its full name.
        Node("npm", OperatingSystem.IsWindows() ? "npm.cmd" : "npm"),
        new DirectEngineCheck("direct engine, module", DirectEngineInventory.ModuleAsync),
        new DirectEngineCheck("direct engine, native", DirectEngineInventory.NativeAsync),
        new EngineCheck("Aleo engine, native", EngineInventory.NativeAsync),
        new EngineCheck("Aleo engine, WASM", EngineInventory.WasmAsync),
        new ToolCheck("cargo", "cargo", "engine install", isRequired: () => false, "install Rust: https://rustup.rs"),
        new LeoCheck(),
        new ParametersCheck(),
    ];

    private static ToolCheck Node(string name, string program, int oldest = 0) => new(
        name,
        program,
        "downloading data sets; the WASM engine for Aleo functions",
        isRequired: () => DatasetCatalogue.Images.Any(source => DatasetCheck.Find(source) is null),
        "install Node.js 20 or later: https://nodejs.org",
        oldest);
}
