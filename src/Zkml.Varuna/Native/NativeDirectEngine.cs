using System.Globalization;
using Zkml.Host.Cargo;
using Zkml.Host.Parameters;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Messages;

namespace Zkml.Varuna.Native;

/// <summary>The native engine for direct proofs: where it is, how it is built and started. It uses all processors for one proof.</summary>
public static class NativeDirectEngine
{
    /// <summary>The environment variable that names a built engine.</summary>
    public const string Variable = "ZKML_DIRECT_ENGINE";

    /// <summary>The program.</summary>
    public static CargoProgram Program { get; } = new("native engine for direct proofs", "zkml-direct", new(typeof(NativeDirectEngine).Assembly, "direct"), "direct", Variable, "zkml engine install");

    /// <summary>Starts an engine and waits until it has identified itself.</summary>
    /// <param name="path">The engine's path.</param>
    /// <param name="parameters">The store of SRS files.</param>
    /// <param name="threads">The number of threads of a proof; null for one per processor.</param>
    /// <param name="progress">Receives the stages of long requests; may be null.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="DirectEngineException">It cannot be started.</exception>
    public static async Task<IDirectEngine> StartAsync(
        string path, ParameterStore parameters, int? threads = null, IProgress<string>? progress = null, CancellationToken cancellation = default) =>
        await ConnectAsync(path, parameters, threads, progress, cancellation).ConfigureAwait(false);

    internal static Task<DirectEngine> ConnectAsync(string path, ParameterStore parameters, int? threads, IProgress<string>? progress, CancellationToken cancellation) =>
        DirectEngine.ConnectAsync(new NativeChannel(Launch(path, parameters, threads), DirectTimeouts.Default, progress), cancellation);

    private static NativeLaunch Launch(string path, ParameterStore parameters, int? threads)
    {
        string[] folders = ["--parameters", parameters.DirectoryPath, "--parameters", ParameterStore.InCache.DirectoryPath];
        return new(path, threads is { } count ? [.. folders, "--threads", count.ToString(CultureInfo.InvariantCulture)] : [.. folders]);
    }
}
