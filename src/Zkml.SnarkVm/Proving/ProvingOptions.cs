using Zkml.Host.Progress;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Parameters;

namespace Zkml.SnarkVm.Proving;

/// <summary>What a <see cref="ProvingSession"/> works with.</summary>
/// <param name="Engine">Which engine.</param>
/// <param name="Parameters">SRS files.</param>
/// <param name="Download">Fetches SRS files that are missing; null if nothing may be fetched.</param>
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
    /// <param name="engine">Which engine.</param>
    /// <param name="log">Receives messages; may be null.</param>
    public static ProvingOptions FromEnvironment(EngineChoice engine = EngineChoice.Auto, Action<string>? log = null) => new(
        engine, ParameterStore.FromEnvironment(), new(() => Client.Value), KeyCache.FromEnvironment(log), EngineTimeouts.Default, Log: log);

    /// <summary>These options, with somebody who is told what takes long: the engine's stages and, where files may be fetched, their downloads.</summary>
    /// <param name="progress">Is told; null to leave the options as they are.</param>
    public ProvingOptions ReportingTo(IProgress<ZkProgress>? progress) => progress is null ? this : this with
    {
        Progress = ConvertedProgress<string>.To(progress, stage => new(stage)),
        Download = Download is null ? null : new(() => Client.Value, ConvertedProgress<DownloadProgress>.To(progress, download => new($"downloading {download.File.Name}", download.Bytes, download.File.Bytes))),
    };
}
