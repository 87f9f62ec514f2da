namespace Zkml.Circuits.Values;

/// <summary>Consecutive bits of a decomposed value or of an input, as a number: floor(word / 2^Offset) mod 2^Length. Free.</summary>
/// <param name="Word">A <see cref="DecompositionValue"/>, or an <see cref="InputValue"/>: inputs come as bits.</param>
/// <param name="Offset">The lowest bit.</param>
/// <param name="Length">The number of bits, 1 or more.</param>
public sealed record SliceValue(int Word, int Offset, int Length, Interval Interval, string? Name, int Block) : CircuitValue(Interval, Name, Block)
{
    /// <inheritdoc/>
    public override void VisitOperands(Action<int> visit) => visit(Word);

    /// <inheritdoc/>
    public override CircuitValue MapOperands(Func<int, int> map) => this with { Word = map(Word) };
}
