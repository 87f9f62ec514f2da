using SkiaSharp;

namespace Zkml.Data.Tests.Images.Scenes;

/// <summary>Digits as a pen goes: curves through points that an unsteady hand moves. A point that is there twice is a corner.</summary>
internal static class Handwriting
{
    private static readonly float[][][][] Digits =
    [
        [[[.5f, 0, .15f, .2f, .05f, .55f, .25f, .95f, .6f, 1, .9f, .7f, .95f, .35f, .75f, .06f, .46f, 0]]],
        [[[.5f, 0, .5f, .5f, .48f, 1]], [[.25f, .22f, .55f, 0, .55f, 0, .55f, .5f, .53f, 1]]],
        [[[.1f, .25f, .3f, .03f, .65f, 0, .9f, .22f, .75f, .5f, .35f, .8f, .06f, 1, .06f, 1, .5f, .97f, .95f, 1]]],
        [[[.1f, .1f, .5f, 0, .85f, .2f, .65f, .43f, .4f, .48f, .4f, .48f, .7f, .53f, .92f, .75f, .6f, 1, .1f, .92f]]],
        [[[.6f, 0, .35f, .33f, .05f, .65f, .05f, .65f, .5f, .63f, .95f, .62f], [.7f, .4f, .69f, .7f, .68f, 1]]],
        [
            [[.85f, 0, .25f, .03f, .25f, .03f, .2f, .42f, .2f, .42f, .6f, .4f, .9f, .65f, .65f, .97f, .1f, .93f]],
            [[.25f, .03f, .2f, .42f, .2f, .42f, .6f, .4f, .9f, .65f, .65f, .97f, .1f, .93f], [.25f, .03f, .55f, .02f, .88f, 0]],
        ],
        [[[.7f, 0, .3f, .35f, .1f, .7f, .35f, 1, .8f, .9f, .8f, .62f, .45f, .55f, .15f, .72f]]],
        [[[.05f, .03f, .9f, .02f, .9f, .02f, .6f, .5f, .35f, 1]], [[.05f, .03f, .9f, .02f, .9f, .02f, .6f, .5f, .35f, 1], [.3f, .5f, .5f, .49f, .75f, .48f]]],
        [[[.8f, .15f, .45f, 0, .15f, .22f, .5f, .47f, .88f, .72f, .5f, 1, .1f, .75f, .5f, .47f, .84f, .2f]]],
        [[[.85f, .22f, .45f, 0, .12f, .25f, .4f, .5f, .85f, .25f, .85f, .25f, .8f, .6f, .7f, 1]]],
    ];

    /// <summary>Letters that are no digits, whatever the hand.</summary>
    private static readonly Dictionary<char, float[][]> Letters = new()
    {
        ['A'] = [[0, 1, .5f, 0, .5f, 0, 1, 1], [.2f, .62f, .8f, .62f]],
        ['E'] = [[1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1], [0, .5f, .8f, .5f]],
        ['H'] = [[0, 0, 0, 1], [1, 0, 1, 1], [0, .5f, 1, .5f]],
        ['K'] = [[0, 0, 0, 1], [.95f, 0, 0, .55f, 0, .55f, 1, 1]],
        ['M'] = [[0, 1, .1f, 0, .1f, 0, .5f, .7f, .5f, .7f, .9f, 0, .9f, 0, 1, 1]],
        ['R'] = [[0, 1, 0, 0, 0, 0, .7f, .05f, .8f, .3f, .6f, .5f, 0, .52f, 0, .52f, .9f, 1]],
        ['W'] = [[0, 0, .2f, 1, .2f, 1, .5f, .3f, .5f, .3f, .8f, 1, .8f, 1, 1, 0]],
        ['X'] = [[0, 0, 1, 1], [1, 0, 0, 1]],
    };

    /// <summary>The path of a digit in a box.</summary>
    public static SKPath Digit(int digit, SKRect box, SceneRandom random) => Path(random.Of(Digits[digit]), box, random);

    /// <summary>The path of a letter in a box.</summary>
    public static SKPath Letter(char letter, SKRect box, SceneRandom random) => Path(Letters[letter], box, random);

    public static IReadOnlyList<char> AllLetters => [.. Letters.Keys];

    private static SKPath Path(float[][] strokes, SKRect box, SceneRandom random)
    {
        using var path = new SKPathBuilder();
        var slant = random.Between(-0.12, 0.25);
        foreach (var stroke in strokes)
        {
            SKPoint last = default, before = default;
            var points = new SKPoint[stroke.Length / 2];
            for (var i = 0; i < points.Length; i++)
            {
                var plain = new SKPoint(stroke[2 * i], stroke[2 * i + 1]);
                // Both ends of a corner move together.
                points[i] = i > 0 && plain == before ? last : Moved(plain, slant, box, random);
                (before, last) = (plain, points[i]);
            }

            Add(path, points);
        }

        return path.Detach();
    }

    private static SKPoint Moved(SKPoint point, float slant, SKRect box, SceneRandom random)
    {
        float x = point.X + 0.03f * random.Normal() + slant * (0.5f - point.Y) * box.Height / box.Width, y = point.Y + 0.018f * random.Normal();
        return new(box.Left + x * box.Width, box.Top + y * box.Height);
    }

    /// <summary>A Catmull-Rom spline through the points, as cubic Bézier curves.</summary>
    private static void Add(SKPathBuilder path, SKPoint[] points)
    {
        path.MoveTo(points[0]);
        for (var i = 0; i + 1 < points.Length; i++)
        {
            SKPoint from = points[i], to = points[i + 1];
            if (from == to)
            {
                continue;
            }

            SKPoint before = points[Math.Max(0, i - 1)], after = points[Math.Min(points.Length - 1, i + 2)];
            var outward = i > 0 && before == from ? to - from : to - before;
            var inward = i + 2 < points.Length && after == to ? to - from : after - from;
            path.CubicTo(from + Part(outward), to - Part(inward), to);
        }
    }

    private static SKPoint Part(SKPoint vector) => new(vector.X / 6, vector.Y / 6);
}
