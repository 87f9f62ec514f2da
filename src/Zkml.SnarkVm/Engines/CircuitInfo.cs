using Zkml.Aleo.Counting;

namespace Zkml.SnarkVm.Engines;

/// <summary>The size of a circuit as snarkVM's verifying key states it.</summary>
/// <param name="Constraints">The number of constraints.</param>
/// <param name="Variables">The number of variables: public ones, padded, and private ones.</param>
/// <param name="PublicVariables">The number of public variables, padded to a power of two.</param>
/// <param name="NonZeros">The non-zero entries of the three matrices.</param>
public sealed record CircuitInfo(long Constraints, long Variables, long PublicVariables, NonZeros NonZeros)
{
    /// <summary>The counter's result in the same form.</summary>
    public static CircuitInfo Of(CircuitCount count) => new(count.Constraints.Total, count.Variables.Total, count.PublicVariables, count.NonZeros);

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Constraints} constraints, {Variables} variables ({PublicVariables} public), {NonZeros.A}, {NonZeros.B} and {NonZeros.C} non-zeros");
}
