namespace Zkml.Circuits.Values;

/// <summary>A product of two values, or the square of one: one constraint.</summary>
/// <remarks>The left operand's terms stand in matrix A, the right one's in B: the longer belongs to the left.</remarks>
public sealed record ProductValue(int Left, int Right, Interval Interval, string? Name, int Block) : CircuitValue(Interval, Name, Block)
{
    /// <summary>Whether both operands are one value.</summary>
    public bool IsSquare => Left == Right;

    /// <inheritdoc/>
    public override int Constraints => 1;

    /// <inheritdoc/>
    public override void VisitOperands(Action<int> visit)
    {
        visit(Left);
        visit(Right);
    }

    /// <inheritdoc/>
    public override CircuitValue MapOperands(Func<int, int> map) => this with { Left = map(Left), Right = map(Right) };
}
