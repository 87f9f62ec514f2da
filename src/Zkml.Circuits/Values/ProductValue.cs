namespace Zkml.Circuits.Values;

/// <summary>A product of two values, or the square of one: one constraint.</summary>
/// <remarks>The left operand's terms are entries of matrix A, the right operand's of B; the longer operand should be on the left.</remarks>
public sealed record ProductValue(int Left, int Right, Interval Interval, string? Name, int Block) : CircuitValue(Interval, Name, Block)
{
    /// <summary>Whether both operands are the same value.</summary>
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
