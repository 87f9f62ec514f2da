namespace Zkml.Models.Networks;

/// <summary>
/// How the rows of a layer's weights lie over its inputs. Each row is laid over them at every position, and gives one output there; output
/// <c>row · <see cref="PositionCount"/> + position</c> is that of a row at a position.
/// </summary>
/// <param name="InputCount">How many inputs there are.</param>
public abstract record LayerShape(int InputCount)
{
    /// <summary>Weights of a row.</summary>
    public abstract int RowLength { get; }

    /// <summary>How often each row is laid over the inputs.</summary>
    public abstract int PositionCount { get; }

    /// <summary>The input that a row's weight stands over, 0 to <see cref="InputCount"/> - 1.</summary>
    /// <param name="position">0 to <see cref="PositionCount"/> - 1.</param>
    /// <param name="column">The weight's place in its row, 0 to <see cref="RowLength"/> - 1.</param>
    public abstract int Input(int position, int column);

    /// <summary>The row and the position that an output comes from.</summary>
    public (int Row, int Position) Source(int output) => Math.DivRem(output, PositionCount);
}
