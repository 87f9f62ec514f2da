namespace Zkml.SnarkVm.Engines;

/// <summary>How long an engine may take before it is considered hung and killed. Generous, because slow machines must work, too.</summary>
/// <param name="Start">For starting and identifying itself; loading WebAssembly takes seconds.</param>
/// <param name="Evaluate">For evaluating and verifying.</param>
/// <param name="Prove">For synthesizing keys and for proving.</param>
public sealed record EngineTimeouts(TimeSpan Start, TimeSpan Evaluate, TimeSpan Prove)
{
    /// <summary>One minute, five minutes, one hour.</summary>
    public static EngineTimeouts Default { get; } = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));
}
