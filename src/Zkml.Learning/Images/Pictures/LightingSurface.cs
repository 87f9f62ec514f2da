namespace Zkml.Learning.Images.Pictures;

/// <summary>
/// The background of a picture as a quadratic surface, which follows uneven lighting but cannot follow a digit. It is fitted by least
/// squares, again and again without the pixels that lie far from it: those are the digit. The first rounds look at the picture's margin
/// alone, where digits are rare, so that the surface does not settle on the digit.
/// </summary>
internal sealed class LightingSurface
{
    private const int Terms = 6;
    private const int MarginRounds = 4;
    private const int Rounds = 8;

    /// <summary>The margin is this part of each side, on both ends.</summary>
    private const double Margin = 0.12;

    /// <summary>About how many pixels a side are looked at.</summary>
    private const int SamplesASide = 80;

    /// <summary>From median absolute deviation to standard deviation, for normal noise.</summary>
    private const double DeviationFromMedian = 1.4826;

    /// <summary>Pixels further than this many deviations away are not background.</summary>
    private const double Far = 2.5;

    private readonly double[] _coefficients;
    private readonly double _columnScale;
    private readonly double _rowScale;

    private LightingSurface(double[] coefficients, TonePicture picture, double noise)
    {
        _coefficients = coefficients;
        _columnScale = 2.0 / Math.Max(1, picture.Width - 1);
        _rowScale = 2.0 / Math.Max(1, picture.Height - 1);
        Noise = noise;
    }

    /// <summary>The standard deviation of the background around the surface.</summary>
    public double Noise { get; }

    /// <summary>The background's tone at a pixel.</summary>
    public double ToneAt(int row, int column) => ToneAt(XOf(column), YOf(row));

    public static LightingSurface Fit(TonePicture picture)
    {
        var everywhere = Samples(picture);
        Sample[] margin = [.. everywhere.Where(sample => Math.Max(Math.Abs(sample.X), Math.Abs(sample.Y)) >= 1 - 2 * Margin)];
        var surface = new LightingSurface(new double[Terms], picture, double.PositiveInfinity);
        for (var round = 0; round < Rounds; round++)
        {
            surface = Improve(surface, picture, round < MarginRounds ? margin : everywhere);
        }

        return surface;
    }

    private static LightingSurface Improve(LightingSurface surface, TonePicture picture, Sample[] samples)
    {
        // Half a tone is the rounding of the picture itself.
        var limit = Far * Math.Max(surface.Noise, 0.5);
        var system = new NormalEquations(Terms);
        Span<double> terms = stackalloc double[Terms];
        foreach (var sample in samples)
        {
            if (Math.Abs(sample.Tone - surface.ToneAt(sample.X, sample.Y)) <= limit)
            {
                Expand(sample.X, sample.Y, terms);
                system.Add(terms, sample.Tone);
            }
        }

        var improved = new LightingSurface(system.Solve(), picture, 0);
        double[] distances = [.. samples.Select(sample => Math.Abs(sample.Tone - improved.ToneAt(sample.X, sample.Y))).Order()];
        return new(improved._coefficients, picture, DeviationFromMedian * distances[distances.Length / 2]);
    }

    private static Sample[] Samples(TonePicture picture)
    {
        var scale = new LightingSurface([], picture, 0);
        var step = Math.Max(1, Math.Max(picture.Width, picture.Height) / SamplesASide);
        var samples = new List<Sample>();
        for (var row = 0; row < picture.Height; row += step)
        {
            for (var column = 0; column < picture.Width; column += step)
            {
                samples.Add(new(scale.XOf(column), scale.YOf(row), picture.Tones[row * picture.Width + column]));
            }
        }

        return [.. samples];
    }

    private double XOf(int column) => column * _columnScale - 1;

    private double YOf(int row) => row * _rowScale - 1;

    private double ToneAt(double x, double y)
    {
        Span<double> terms = stackalloc double[Terms];
        Expand(x, y, terms);
        double tone = 0;
        for (var i = 0; i < Terms; i++)
        {
            tone += _coefficients[i] * terms[i];
        }

        return tone;
    }

    private static void Expand(double x, double y, Span<double> terms)
    {
        terms[0] = 1;
        terms[1] = x;
        terms[2] = y;
        terms[3] = x * x;
        terms[4] = x * y;
        terms[5] = y * y;
    }

    /// <summary>A pixel that is looked at; its place is from -1 to 1 in both directions.</summary>
    private readonly record struct Sample(double X, double Y, double Tone);
}
