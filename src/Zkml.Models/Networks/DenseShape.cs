namespace Zkml.Models.Networks;

/// <summary>A dense layer: one position, and a weight for every input. A row is a neuron.</summary>
public sealed record DenseShape(int InputCount) : LayerShape(InputCount)
{
    /// <inheritdoc/>
    public override int RowLength => InputCount;

    /// <inheritdoc/>
    public override int PositionCount => 1;

    /// <inheritdoc/>
    public override int Input(int position, int column) => column;
}
