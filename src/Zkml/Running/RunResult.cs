using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Running;

/// <summary>What a program gave for one input.</summary>
/// <param name="Outputs">Decoded: the class, or the logits with the offset taken off.</param>
/// <param name="Class">The class given, or that of the largest logit, the lowest on ties.</param>
/// <param name="Label">The class's name.</param>
public sealed record RunResult(ImmutableArray<BigInteger> Outputs, int Class, string Label);
