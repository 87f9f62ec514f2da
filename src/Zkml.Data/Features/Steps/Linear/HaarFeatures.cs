using System.Collections.Immutable;
using System.Text.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Haar-like features: windows of 2s×2s pixels, s apart, row by row; each gives the sum of its upper half minus that of its lower half,
/// then the sum of its left half minus that of its right half. Blocks of 3 give 128 values for 28×28
/// pixels, 50 for 20×20, 18 for 12×12; blocks of 2 give 338 for 28×28.
/// </summary>
/// <param name="Block">1 to 32: s, half a window's side and the step between windows.</param>
public sealed record HaarFeatures(int Block) : LinearFeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "haar";

    /// <inheritdoc/>
    public override string Description => $"Haar features of {2 * Block}×{2 * Block} windows";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        RequireImage(source);
        Require(Block is >= 1 and <= 32, $"the block is {Block}; 1 to 32 is allowed");
        var windows = source.Side / Block - 1;
        Require(windows > 0, $"a window of {2 * Block}×{2 * Block} does not fit an image of {source.Side}×{source.Side}");
        var features = ImmutableArray.CreateBuilder<LinearFeature>(2 * windows * windows);
        for (var window = 0; window < windows * windows; window++)
        {
            int top = window / windows * Block, left = window % windows * Block;
            features.Add(Difference(new(top, left, Block, 2 * Block), new(top + Block, left, Block, 2 * Block)));
            features.Add(Difference(new(top, left, 2 * Block, Block), new(top, left + Block, 2 * Block, Block)));
        }

        return features.MoveToImmutable();

        LinearFeature Difference(PixelRectangle plus, PixelRectangle minus) =>
            new($"haar{features.Count}", [.. plus.Terms(source.Side), .. minus.Terms(source.Side, -1)]);
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json) => json.WriteNumber("block", Block);
}
