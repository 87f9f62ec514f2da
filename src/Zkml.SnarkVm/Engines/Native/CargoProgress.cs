namespace Zkml.SnarkVm.Engines.Native;

/// <summary>How far the build of the native engine is.</summary>
/// <param name="Crates">Crates that cargo has started with.</param>
/// <param name="Total">Crates in the lock file; some of them are for other platforms.</param>
/// <param name="Line">What cargo said.</param>
public readonly record struct CargoProgress(int Crates, int Total, string Line);
