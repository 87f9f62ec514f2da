namespace Zkml.Models.Networks;

/// <summary>
/// A convolution over square maps, without padding. A row is the kernel of one output map: <see cref="InputMaps"/> squares of
/// <see cref="KernelSize"/>² weights, each row by row. Inputs and outputs stand map by map, each row by row.
/// </summary>
/// <param name="InputMaps">How many maps the inputs are; 1 for a grey image.</param>
/// <param name="InputSide">Rows and columns of an input map.</param>
/// <param name="KernelSize">Rows and columns of a kernel; at most <paramref name="InputSide"/>.</param>
/// <param name="Stride">From one position to the next, down and to the right; at least 1. What the last stride does not reach is left out.</param>
public sealed record ConvolutionShape(int InputMaps, int InputSide, int KernelSize, int Stride) : LayerShape(InputMaps * InputSide * InputSide)
{
    /// <summary>Rows and columns of an output map.</summary>
    public int OutputSide => ((InputSide - KernelSize) / Stride) + 1;

    /// <inheritdoc/>
    public override int RowLength => InputMaps * KernelSize * KernelSize;

    /// <inheritdoc/>
    public override int PositionCount => OutputSide * OutputSide;

    /// <inheritdoc/>
    public override int Input(int position, int column)
    {
        var (down, right) = Math.DivRem(position, OutputSide);
        var (row, kernelColumn) = Math.DivRem(column, KernelSize);
        var (map, kernelRow) = Math.DivRem(row, KernelSize);
        return (((map * InputSide) + (down * Stride) + kernelRow) * InputSide) + (right * Stride) + kernelColumn;
    }
}
