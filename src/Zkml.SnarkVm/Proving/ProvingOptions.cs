using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Parameters;

namespace Zkml.SnarkVm.Proving;

/// <summary>What a <see cref="ProvingSession"/> works with.</summary>
/// <param name="Engine">Which engine.</param>
/// <param name="Parameters">SRS files.</param>
/// <param name="Download">Fetches SRS files that are missing; null where nothing may be fetched.</param>
/// <param name="Keys">The key cache.</param>
/// <param name="Timeouts">How long the engine may take.</param>
/// <param name="Progress">Hears stages: <c>synthesizing</c>, <c>proving</c>; may be null.</param>
/// <param name="Log">Hears of what is worth a line; may be null.</param>
public sealed record ProvingOptions(
    EngineChoice Engine,
    ParameterStore Parameters,
    ParameterDownload? Download,
    KeyCache Keys,
    EngineTimeouts Timeouts,
    IProgress<string>? Progress = null,
    Action<string>? Log = null)
{
    private static readonly Lazy<HttpClient> Client = new(() => new());

    /// <summary>Everything as the environment says: the engine that is there, directories by <c>ZKML_PARAMETERS</c> and <c>ZKML_CACHE</c>.</summary>
    public static ProvingOptions FromEnvironment(EngineChoice engine = EngineChoice.Auto, Action<string>? log = null) => new(
        engine, ParameterStore.FromEnvironment(), new(() => Client.Value), KeyCache.FromEnvironment(log), EngineTimeouts.Default, Log: log);
}
