using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Appends how often ink begins or ends between neighbouring pixels of every row, <c>row_crossings0</c> and so on, then of every column,
/// <c>column_crossings0</c> and so on. The image's edge is no crossing. (The research of 2023 counted changes by exactly 255.)
/// </summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it.</param>
internal sealed record AppendCrossings(int Threshold) : AppendedInkMeasures(Threshold)
{
    private const int Side = ImagePipeline.ImageSide;

    /// <inheritdoc/>
    public override string Kind => "append-crossings";

    /// <inheritdoc/>
    public override string Description => "the crossings of rows and columns";

    /// <inheritdoc/>
    protected override ImmutableArray<StageValue> Measures =>
    [
        .. Enumerable.Range(0, Side).Select(row => new StageValue($"row_crossings{row}", 0, Side - 1)),
        .. Enumerable.Range(0, Side).Select(column => new StageValue($"column_crossings{column}", 0, Side - 1)),
    ];

    /// <inheritdoc/>
    protected override void MeasureInk(PixelGrid ink, Span<int> results)
    {
        for (var line = 0; line < Side; line++)
        {
            int alongRow = 0, alongColumn = 0;
            for (var i = 1; i < Side; i++)
            {
                alongRow += ink[line, i] ^ ink[line, i - 1];
                alongColumn += ink[i, line] ^ ink[i - 1, line];
            }

            (results[line], results[Side + line]) = (alongRow, alongColumn);
        }
    }
}
