using Zkml.Aleo.Counting;

namespace Zkml.SnarkVm.Engines;

/// <summary>The size of a circuit as snarkVM's verifying key says it.</summary>
/// <param name="Constraints">All.</param>
/// <param name="Variables">Padded public ones and private ones.</param>
/// <param name="PublicVariables">Padded to a power of two.</param>
/// <param name="NonZeros">Of the three matrices.</param>
public sealed record CircuitFigures(long Constraints, long Variables, long PublicVariables, NonZeros NonZeros);
