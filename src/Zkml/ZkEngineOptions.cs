using Zkml.Host.Parameters;
using Zkml.Host.Progress;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Proving;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Proving;

namespace Zkml;

/// <summary>Which engines make and verify proofs. Keys and parameters are where <c>ZKML_CACHE</c> and <c>ZKML_PARAMETERS</c> say; parameters that are missing are downloaded, which no preset needs.</summary>
public sealed record ZkEngineOptions
{
    private static readonly Lazy<HttpClient> Client = new(() => new());

    /// <summary>The engine for direct proofs: by default the WebAssembly module in this process, which needs no installation.</summary>
    public DirectEngineChoice Engine { get; init; } = DirectEngineChoice.Module;

    /// <summary>The engine for proofs of Aleo functions, which has to be installed: native if it is there, otherwise WASM.</summary>
    public EngineChoice AleoEngine { get; init; } = EngineChoice.Auto;

    /// <summary>Is told of stages and downloads; may be null.</summary>
    public IProgress<ZkProgress>? Progress { get; init; }

    /// <summary>Receives messages, such as that a cached key was damaged and is made again; may be null.</summary>
    public Action<string>? Log { get; init; }

    internal DirectProvingOptions ForDirect() => DirectProvingOptions.FromEnvironment(Engine, Log) with
    {
        Progress = Progress is null ? null : ConvertedProgress<string>.To(Progress, stage => new(stage)),
        Download = new(() => Client.Value, Progress is null ? null : ConvertedProgress<DownloadProgress>.To(Progress, download => new($"downloading {download.File.Name}", download.Bytes, download.File.Bytes))),
    };

    internal ProvingOptions ForAleo() => ProvingOptions.FromEnvironment(AleoEngine, Log).ReportingTo(Progress);
}
