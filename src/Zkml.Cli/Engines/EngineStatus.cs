using Zkml.SnarkVm.Engines;

namespace Zkml.Cli.Engines;

/// <summary>Whether an engine for Aleo functions is on this machine.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Place">Where; null if it is missing.</param>
/// <param name="Identity">What it says of itself; null if it is missing or does not start.</param>
/// <param name="Problem">Why it does not start; null if it does or is missing.</param>
/// <param name="Remedy">How to get it.</param>
internal sealed record EngineStatus(EngineKind Kind, string? Place, EngineIdentity? Identity, string? Problem, string Remedy);
