using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Values;

/// <summary>A field element of a circuit.</summary>
/// <param name="value">The element.</param>
/// <param name="bits">
/// Its 253 bits, where they exist already: for inputs and for fields made of bits. snarkVM keeps bits that it computes later in a copy
/// of the register, so that they are paid again for every use.
/// </param>
/// <param name="isOwned">
/// Whether nothing else refers to <paramref name="value"/>, so that who reads this last may change it in place: a sum of thousands of
/// terms, built by as many additions, is then built once and not copied for each.
/// </param>
internal sealed class CircuitField(LinearCombination value, LinearCombination[]? bits = null, bool isOwned = false) : SynthesizedValue
{
    public LinearCombination Value { get; } = value;

    public LinearCombination[]? Bits { get; } = bits;

    public bool IsOwned { get; } = isOwned;

    /// <summary>The same element for a reader that is not the last.</summary>
    public CircuitField Share() => IsOwned ? new(Value, Bits) { IsEncoded = IsEncoded } : this;

    public override LiteralKind LiteralKind => LiteralKind.Field;

    public override PlaintextValue? TryGetConstant() => Value.IsConstant ? new FieldValue(Value.Constant) : null;
}
