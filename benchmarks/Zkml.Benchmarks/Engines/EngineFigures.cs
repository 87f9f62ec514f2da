namespace Zkml.Benchmarks.Engines;

/// <summary>What one engine took, in seconds.</summary>
/// <param name="Setup">Making the default preset's keys.</param>
/// <param name="Prove">Proving one inference of it, keys at hand; the median.</param>
/// <param name="ProveIdentity">Proving the identity function on one private i64, in turns with the former; the median.</param>
/// <param name="Verify">Verifying, key at hand; the median.</param>
/// <param name="ShellProve"><c>zkml prove</c> from the shell, start to end; the median.</param>
/// <param name="ShellVerify"><c>zkml verify</c> from the shell, start to end; the median.</param>
internal sealed record EngineFigures(double Setup, double Prove, double ProveIdentity, double Verify, double ShellProve, double ShellVerify);
