namespace Zkml.Varuna.Engines;

/// <summary>How an engine identifies itself.</summary>
/// <param name="Name"><c>module</c> or <c>native</c>.</param>
/// <param name="Version">The engine's version.</param>
/// <param name="SnarkVm">The version of snarkVM that it is built from.</param>
/// <param name="Varuna">The version of the proof system: 3.</param>
/// <param name="Threads">The number of threads that a proof uses.</param>
public sealed record DirectEngineIdentity(string Name, string Version, string SnarkVm, int Varuna, int Threads);
