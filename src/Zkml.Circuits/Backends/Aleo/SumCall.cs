using System.Collections.Immutable;

namespace Zkml.Circuits.Backends.Aleo;

/// <summary>A call of a closure that computes several linear combinations.</summary>
/// <param name="Closure">The closure's name.</param>
/// <param name="Addends">The values that are passed to it as an array.</param>
/// <param name="Sums">The values that it returns, in order.</param>
internal sealed record SumCall(string Closure, ImmutableArray<int> Addends, ImmutableArray<int> Sums);
