namespace Zkml.Circuits.Values;

/// <summary>
/// A value in [0, 2^Width) decomposed into bits: an unsigned integer of that width, whose bits <see cref="SliceValue"/> reads for free.
/// Width + 1 constraints: one booleanity row per bit, and the recomposition. (Measured on snarkVM: casting a field to uN costs N + 1.)
/// </summary>
/// <param name="Source">The value; its interval is within [0, 2^Width), so the cast never halts and the bits are unique.</param>
/// <param name="Width">8, 16, 32, 64 or 128, the unsigned types of Aleo, where the circuit becomes a program; any width where it becomes a constraint system (<see cref="WordWidths"/>).</param>
public sealed record DecompositionValue(int Source, int Width, Interval Interval, string? Name, int Block) : CircuitValue(Interval, Name, Block)
{
    /// <inheritdoc/>
    public override int Constraints => Width + 1;

    /// <inheritdoc/>
    public override void VisitOperands(Action<int> visit) => visit(Source);

    /// <inheritdoc/>
    public override CircuitValue MapOperands(Func<int, int> map) => this with { Source = map(Source) };
}
