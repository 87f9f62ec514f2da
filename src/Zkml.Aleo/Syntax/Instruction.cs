using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax;

/// <summary>One instruction of a function, closure or constructor.</summary>
/// <param name="Opcode">The operation.</param>
/// <param name="Operands">The operands that it reads, in order.</param>
/// <param name="Destinations">The registers it writes: none for an assertion, as many as outputs for a call, otherwise one.</param>
/// <param name="Type">The type of the result, for <c>cast</c>, <c>hash</c>, <c>serialize</c> and <c>deserialize</c>.</param>
/// <param name="SourceType">The type of the operand, for <c>serialize</c> and <c>deserialize</c>.</param>
/// <param name="Callee">The closure's or view's name for <c>call</c>, the function's own for <c>async</c>.</param>
/// <param name="Coordinate">For a <c>cast</c> of a group element to one of its coordinates; the type is then field.</param>
public sealed record Instruction(
    Opcode Opcode,
    ImmutableArray<Operand> Operands,
    ImmutableArray<int> Destinations,
    PlaintextType? Type = null,
    PlaintextType? SourceType = null,
    string? Callee = null,
    GroupCoordinate? Coordinate = null)
{
    /// <inheritdoc/>
    public bool Equals(Instruction? other) =>
        other is not null
        && Opcode == other.Opcode
        && Operands.AsSpan().SequenceEqual(other.Operands.AsSpan())
        && Destinations.AsSpan().SequenceEqual(other.Destinations.AsSpan())
        && Type == other.Type
        && SourceType == other.SourceType
        && Callee == other.Callee
        && Coordinate == other.Coordinate;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Opcode, Operands.Length, Destinations.IsEmpty ? -1 : Destinations[0], Callee);

    /// <inheritdoc/>
    public override string ToString() => Printing.AleoPrinter.Print(this);
}
