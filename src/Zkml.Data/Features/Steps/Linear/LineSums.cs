using System.Collections.Immutable;
using System.Text.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>The sum of every row, <c>row0</c> and so on, then the sum of every column, <c>column0</c> and so on: the profiles of an image.</summary>
internal sealed record LineSums : LinearFeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "line-sums";

    /// <inheritdoc/>
    public override string Description => "the sums of rows and columns";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        RequireImage(source);
        var side = source.Side;
        return
        [
            .. Enumerable.Range(0, side).Select(row => new LinearFeature($"row{row}", new PixelRectangle(row, 0, 1, side).Terms(side))),
            .. Enumerable.Range(0, side).Select(column => new LinearFeature($"column{column}", new PixelRectangle(0, column, side, 1).Terms(side))),
        ];
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
    }
}
