using Zkml.Host.Parameters;
using Zkml.Host.Progress;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;

namespace Zkml.SnarkVm.Proving;

/// <summary>The resources of a <see cref="ProvingSession"/>.</summary>
/// <param name="Engine">The wanted engine.</param>
/// <param name="Parameters">The store of SRS files.</param>
/// <param name="Download">Downloads missing SRS files; null if downloading is not allowed.</param>
/// <param name="Keys">The key cache.</param>
/// <param name="Timeouts">How long the engine may take.</param>
/// <param name="Progress">Receives the stages <c>synthesizing</c> and <c>proving</c>; may be null.</param>
/// <param name="Log">Receives messages; may be null.</param>
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

    /// <summary>Options from the environment: an available engine, and the directories in <c>ZKML_PARAMETERS</c> and <c>ZKML_CACHE</c>.</summary>
    /// <param name="engine">The wanted engine.</param>
    /// <param name="log">Receives messages; may be null.</param>
    public static ProvingOptions FromEnvironment(EngineChoice engine = EngineChoice.Auto, Action<string>? log = null) => new(
        engine, ParameterStore.FromEnvironment(), new(() => Client.Value), KeyCache.FromEnvironment(log), EngineTimeouts.Default, Log: log);

    /// <summary>These options with a receiver of progress: the engine's stages and, if downloading is allowed, downloads.</summary>
    /// <param name="progress">Receives progress; null to leave the options unchanged.</param>
    public ProvingOptions ReportingTo(IProgress<ZkProgress>? progress) => progress is null ? this : this with
    {
        Progress = ConvertedProgress<string>.To(progress, stage => new(stage)),
        Download = Download is null ? null : new(() => Client.Value, ConvertedProgress<DownloadProgress>.To(progress, download => new($"downloading {download.File.Name}", download.Bytes, download.File.Bytes))),
    };
}
