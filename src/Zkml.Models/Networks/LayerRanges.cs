using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Models.Networks;

/// <summary>What the values of one integer layer can be, for every input that the pipeline admits.</summary>
/// <param name="Sums">The range of each neuron's <c>W x + b</c>.</param>
/// <param name="Outputs">The range of each neuron's output, after activation and rescaling.</param>
/// <param name="Peak">No intermediate value of this layer, partial sums in any order included, is larger in magnitude.</param>
public sealed record LayerRanges(ImmutableArray<IntegerRange> Sums, ImmutableArray<IntegerRange> Outputs, BigInteger Peak);
