using Zkml.Host.Parameters;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Keys;

namespace Zkml.Varuna.Proving;

/// <summary>What a session works with.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Keys">Where keys are cached.</param>
/// <param name="Parameters">The SRS files for circuits whose degree is over 32,767; the others need none.</param>
/// <param name="Download">Fetches missing SRS files; null if that is not allowed.</param>
/// <param name="Threads">The number of threads of a proof, for the native engine; null for one per processor.</param>
/// <param name="Progress">Receives the stages of long requests; may be null.</param>
/// <param name="Log">Receives messages; may be null.</param>
public sealed record DirectProvingOptions(
    DirectEngineChoice Engine,
    DirectKeyCache Keys,
    ParameterStore Parameters,
    ParameterDownload? Download = null,
    int? Threads = null,
    IProgress<string>? Progress = null,
    Action<string>? Log = null)
{
    /// <summary>The caches of this machine; nothing is downloaded.</summary>
    public static DirectProvingOptions FromEnvironment(DirectEngineChoice engine = DirectEngineChoice.Auto, Action<string>? log = null) =>
        new(engine, DirectKeyCache.FromEnvironment(log), ParameterStore.FromEnvironment(), Log: log);
}
