using Zkml.Aleo.Counting;

namespace Zkml.SnarkVm.Engines;

/// <summary>The size of a circuit as snarkVM's verifying key says it.</summary>
/// <param name="Constraints">All.</param>
/// <param name="Variables">Padded public ones and private ones.</param>
/// <param name="PublicVariables">Padded to a power of two.</param>
/// <param name="NonZeros">Of the three matrices.</param>
public sealed record CircuitInfo(long Constraints, long Variables, long PublicVariables, NonZeros NonZeros)
{
    /// <summary>The same as the counter says it.</summary>
    public static CircuitInfo Of(CircuitCount count) => new(count.Constraints.Total, count.Variables.Total, count.PublicVariables, count.NonZeros);

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Constraints} constraints, {Variables} variables ({PublicVariables} public), {NonZeros.A}, {NonZeros.B} and {NonZeros.C} non-zeros");
}
