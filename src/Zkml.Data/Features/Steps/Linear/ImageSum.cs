using System.Collections.Immutable;
using System.Text.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>The sum of all pixels, named <c>sum</c>: the average intensity times the number of pixels, without its division.</summary>
internal sealed record ImageSum : LinearFeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "image-sum";

    /// <inheritdoc/>
    public override string Description => "the sum of all pixels";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        RequireImage(source);
        return [new("sum", new PixelRectangle(0, 0, source.Side, source.Side).Terms(source.Side))];
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
    }
}
