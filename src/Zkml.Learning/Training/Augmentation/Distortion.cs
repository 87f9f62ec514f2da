using Zkml.Learning.Data.Randomness;

namespace Zkml.Learning.Training;

/// <summary>
/// One random distortion: a rotation, scaling, shear and shift about the centre, and an elastic displacement (Simard, Steinkraus and Platt, "Best
/// Practices for Convolutional Neural Networks", 2003), here interpolated from random vectors on a coarse lattice.
/// </summary>
internal sealed class Distortion
{
    // Seven lattice points a side: displacements are alike within four pixels, about a stroke's width and a half.
    private const int Lattice = 7;

    private readonly double[] _displacementX = new double[Lattice * Lattice];
    private readonly double[] _displacementY = new double[Lattice * Lattice];
    private readonly double _xx;
    private readonly double _xy;
    private readonly double _yx;
    private readonly double _yy;
    private readonly double _shiftX;
    private readonly double _shiftY;

    /// <summary>Draws a distortion within the limits of a configuration.</summary>
    public Distortion(AugmentationConfig config, SplitMix64 random)
    {
        var (sine, cosine) = Math.SinCos(random.NextWithin(config.Rotation) * Math.PI / 180);
        var (scaleX, scaleY) = (1 + random.NextWithin(config.Scale), 1 + random.NextWithin(config.Scale));
        var shear = random.NextWithin(config.Shear);
        (_xx, _xy) = (scaleX * cosine, scaleX * ((shear * cosine) - sine));
        (_yx, _yy) = (scaleY * sine, scaleY * ((shear * sine) + cosine));
        (_shiftX, _shiftY) = (random.NextWithin(config.Shift), random.NextWithin(config.Shift));
        for (var i = 0; i < Lattice * Lattice; i++)
        {
            _displacementX[i] = config.Elastic * random.NextGaussian();
            _displacementY[i] = config.Elastic * random.NextGaussian();
        }
    }

    /// <summary>Distorts an image: each new pixel is taken, interpolated linearly, from where the distortion points; outside is background.</summary>
    public void Apply(ReadOnlySpan<byte> image, int width, int height, Span<byte> distorted)
    {
        var (centreX, centreY) = ((width - 1) / 2.0, (height - 1) / 2.0);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (elasticX, elasticY) = ElasticAt(x * (Lattice - 1.0) / (width - 1), y * (Lattice - 1.0) / (height - 1));
                var (fromX, fromY) = (x - centreX, y - centreY);
                var sourceX = centreX + (_xx * fromX) + (_xy * fromY) + _shiftX + elasticX;
                var sourceY = centreY + (_yx * fromX) + (_yy * fromY) + _shiftY + elasticY;
                distorted[(y * width) + x] = Sample(image, width, height, sourceX, sourceY);
            }
        }
    }

    private (double X, double Y) ElasticAt(double latticeX, double latticeY)
    {
        var (column, row) = (int.Min((int)latticeX, Lattice - 2), int.Min((int)latticeY, Lattice - 2));
        var (right, down) = (latticeX - column, latticeY - row);
        var corner = (row * Lattice) + column;
        return (Interpolate(_displacementX, corner, right, down), Interpolate(_displacementY, corner, right, down));
    }

    private static double Interpolate(double[] lattice, int corner, double right, double down) =>
        ((1 - down) * (((1 - right) * lattice[corner]) + (right * lattice[corner + 1])))
        + (down * (((1 - right) * lattice[corner + Lattice]) + (right * lattice[corner + Lattice + 1])));

    private static byte Sample(ReadOnlySpan<byte> image, int width, int height, double x, double y)
    {
        var (column, row) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (column < -1 || column >= width || row < -1 || row >= height)
        {
            return 0;
        }

        var (right, down) = (x - column, y - row);
        var top = ((1 - right) * Pixel(image, width, height, column, row)) + (right * Pixel(image, width, height, column + 1, row));
        var bottom = ((1 - right) * Pixel(image, width, height, column, row + 1)) + (right * Pixel(image, width, height, column + 1, row + 1));
        return (byte)(((1 - down) * top) + (down * bottom) + 0.5);
    }

    private static byte Pixel(ReadOnlySpan<byte> image, int width, int height, int column, int row) =>
        (uint)column < (uint)width && (uint)row < (uint)height ? image[(row * width) + column] : (byte)0;
}
