namespace Zkml.Host.Cargo;

/// <summary>The progress of a build.</summary>
/// <param name="Crates">Crates that cargo has started to compile.</param>
/// <param name="Total">Crates in the lock file; some of them are for other platforms.</param>
/// <param name="Line">The line that cargo printed.</param>
public readonly record struct CargoProgress(int Crates, int Total, string Line);
