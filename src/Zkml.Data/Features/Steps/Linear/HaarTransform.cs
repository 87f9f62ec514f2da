using System.Collections.Immutable;
using System.Text.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// The two-dimensional Haar wavelet transform without its scale factors. Each level takes the 2×2 blocks (a b / c d) of an image and gives four images
/// of half its side: the sums a+b+c+d, the horizontal details a-b+c-d, the vertical a+b-c-d, the diagonal a-b-c+d. The next level takes the sums. The
/// result is the last level's sums (<c>sums2_3_4</c>: level, row, column), then from the last level to the first its details (<c>horizontal…</c>,
/// <c>vertical…</c>, <c>diagonal…</c>): as many values as pixels, from which the image could be had back.
/// </summary>
/// <param name="Levels">1 to 6; the image's side is a multiple of 2^levels.</param>
internal sealed record HaarTransform(int Levels) : LinearFeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "haar-transform";

    /// <inheritdoc/>
    public override string Description => Levels == 1 ? "a Haar transform of 1 level" : $"a Haar transform of {Levels} levels";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        RequireImage(source);
        Require(Levels is >= 1 and <= 6, $"the number of levels is {Levels}; 1 to 6 is allowed");
        Require(source.Side % (1 << Levels) == 0, $"the side of {source.Side} pixels is not a multiple of {1 << Levels}, as {Levels} levels need");
        return
        [
            .. Band(source.Side, Levels, "sums", horizontal: false, vertical: false),
            .. Enumerable.Range(0, Levels).Select(i => Levels - i).SelectMany(level => Details(source.Side, level)),
        ];
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json) => json.WriteNumber("levels", Levels);

    private static IEnumerable<LinearFeature> Details(int side, int level) =>
    [
        .. Band(side, level, "horizontal", horizontal: true, vertical: false),
        .. Band(side, level, "vertical", horizontal: false, vertical: true),
        .. Band(side, level, "diagonal", horizontal: true, vertical: true),
    ];

    /// <summary>One image of a level. In terms of pixels, its 2×2 blocks are blocks of 2^level pixels a side, of which each quarter has its sign.</summary>
    private static IEnumerable<LinearFeature> Band(int side, int level, string name, bool horizontal, bool vertical)
    {
        var (block, half) = (1 << level, 1 << (level - 1));
        var blocks = side / block;
        return Enumerable.Range(0, blocks * blocks).Select(position =>
        {
            int top = position / blocks * block, left = position % blocks * block;
            var terms = new PixelRectangle(top, left, block, block).Terms(side);
            return new LinearFeature(StageLayout.GridName($"{name}{level}_", blocks, position), [.. terms.Select(Signed)]);

            FeatureTerm Signed(FeatureTerm term)
            {
                var right = horizontal && term.Input % side - left >= half;
                var lower = vertical && term.Input / side - top >= half;
                return term with { Coefficient = right ^ lower ? -1 : 1 };
            }
        });
    }
}
