namespace Zkml.Varuna.Engines;

/// <summary>Whether something holds, and if not, why.</summary>
/// <param name="Accepted">Whether it holds.</param>
/// <param name="Reason">Why not; empty if it holds.</param>
public sealed record DirectVerdict(bool Accepted, string Reason);
