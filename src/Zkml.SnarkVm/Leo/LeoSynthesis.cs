using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Leo;

/// <summary>A function's circuit as <c>leo synthesize</c> reports it.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Circuit">The figures of its verifying key.</param>
public sealed record LeoSynthesis(string Function, CircuitInfo Circuit);
