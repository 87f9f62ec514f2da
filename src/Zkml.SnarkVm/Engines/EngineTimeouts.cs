namespace Zkml.SnarkVm.Engines;

/// <summary>How long an engine may take before it counts as hanging and is ended. Generous: a slow machine is no fault.</summary>
/// <param name="Start">Until it says hello; loading WebAssembly takes seconds.</param>
/// <param name="Evaluate">Evaluating, counting and verifying.</param>
/// <param name="Prove">Synthesizing keys and proving.</param>
public sealed record EngineTimeouts(TimeSpan Start, TimeSpan Evaluate, TimeSpan Prove)
{
    /// <summary>A minute, five minutes, an hour.</summary>
    public static EngineTimeouts Default { get; } = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));
}
