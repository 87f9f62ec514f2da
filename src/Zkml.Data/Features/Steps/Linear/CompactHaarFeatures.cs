using System.Collections.Immutable;
using System.Text.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// The compact Haar features of the 2023 research (<c>compact_haar_features4</c>), as they were computed: cells of 5×5 pixels that do not
/// overlap, row by row; each gives, over its columns 1 to 4, the sum of its rows 3 and 4 minus that of its row 1, then, over its rows 1 to 4, the
/// sum of its columns 3 and 4 minus that of its column 1. So the halves are unequal, the first row and column of every cell and the rows and
/// columns that fill no cell (three of 28) are lost; 50 values for 28×28 pixels.
/// </summary>
internal sealed record CompactHaarFeatures : LinearFeatureStep
{
    private const int Cell = 5;

    /// <inheritdoc/>
    public override string Kind => "compact-haar";

    /// <inheritdoc/>
    public override string Description => "compact Haar features of 5×5 cells";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        RequireImage(source);
        var cells = source.Side / Cell;
        Require(cells > 0, $"a cell of {Cell}×{Cell} does not fit an image of {source.Side}×{source.Side}");
        var features = ImmutableArray.CreateBuilder<LinearFeature>(2 * cells * cells);
        for (var cell = 0; cell < cells * cells; cell++)
        {
            int top = cell / cells * Cell, left = cell % cells * Cell;
            features.Add(Difference(new(top + 3, left + 1, 2, 4), new(top + 1, left + 1, 1, 4)));
            features.Add(Difference(new(top + 1, left + 3, 4, 2), new(top + 1, left + 1, 4, 1)));
        }

        return features.MoveToImmutable();

        LinearFeature Difference(PixelRectangle plus, PixelRectangle minus) =>
            new($"compact{features.Count}", [.. plus.Terms(source.Side), .. minus.Terms(source.Side, -1)]);
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
    }
}
