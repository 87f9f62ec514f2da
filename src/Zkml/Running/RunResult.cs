using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Running;

/// <summary>The result of a program for one input.</summary>
/// <param name="Outputs">The decoded outputs: the class, or the logits or the value less their offset.</param>
/// <param name="Class">The output class, or that of the largest logit, the lowest on ties; null for a regression.</param>
/// <param name="Label">The class's name, or the value with its unit.</param>
/// <param name="Value">The value of a regression; null for a classifier.</param>
public sealed record RunResult(ImmutableArray<BigInteger> Outputs, int? Class, string Label, double? Value = null);
