using Zkml.Data.Randomness;
using Zkml.Models.Configurations;

namespace Zkml.Training.Augmentation;

/// <summary>
/// One random distortion: a rotation, scaling, shear and shift about the centre, and an elastic displacement (Simard, Steinkraus and Platt, "Best
/// Practices for Convolutional Neural Networks", 2003), here interpolated from random vectors on a coarse lattice.
/// </summary>
internal sealed class Distortion
{
    // Seven lattice points a side: displacements are alike within four pixels, about a stroke's width and a half.
    private const int Lattice = 7;

    private readonly float[] _displacementX = new float[Lattice * Lattice];
    private readonly float[] _displacementY = new float[Lattice * Lattice];
    private readonly float _xx;
    private readonly float _xy;
    private readonly float _yx;
    private readonly float _yy;
    private readonly float _shiftX;
    private readonly float _shiftY;

    /// <summary>Draws a distortion within the limits of a configuration.</summary>
    public Distortion(AugmentationConfig config, SplitMix64 random)
    {
        var (sine, cosine) = Math.SinCos(random.NextWithin(config.Rotation) * Math.PI / 180);
        var (scaleX, scaleY) = (1 + random.NextWithin(config.Scale), 1 + random.NextWithin(config.Scale));
        var shear = random.NextWithin(config.Shear);
        (_xx, _xy) = ((float)(scaleX * cosine), (float)(scaleX * ((shear * cosine) - sine)));
        (_yx, _yy) = ((float)(scaleY * sine), (float)(scaleY * ((shear * sine) + cosine)));
        (_shiftX, _shiftY) = ((float)random.NextWithin(config.Shift), (float)random.NextWithin(config.Shift));
        for (var i = 0; i < Lattice * Lattice; i++)
        {
            _displacementX[i] = (float)(config.Elastic * random.NextGaussian());
            _displacementY[i] = (float)(config.Elastic * random.NextGaussian());
        }
    }

    /// <summary>Distorts an image: each new pixel is taken, interpolated linearly, from where the distortion points; outside is background.</summary>
    public void Apply(ReadOnlySpan<byte> image, int width, int height, Span<byte> distorted)
    {
        Span<float> rowX = stackalloc float[Lattice];
        Span<float> rowY = stackalloc float[Lattice];
        var (centreX, centreY) = ((width - 1) / 2f, (height - 1) / 2f);
        for (var y = 0; y < height; y++)
        {
            var latticeY = y * (Lattice - 1f) / (height - 1);
            InterpolateRow(_displacementX, latticeY, rowX);
            InterpolateRow(_displacementY, latticeY, rowY);
            var fromY = y - centreY;
            for (var x = 0; x < width; x++)
            {
                var latticeX = x * (Lattice - 1f) / (width - 1);
                var column = int.Min((int)latticeX, Lattice - 2);
                var right = latticeX - column;
                var fromX = x - centreX;
                var sourceX = centreX + (_xx * fromX) + (_xy * fromY) + _shiftX + rowX[column] + (right * (rowX[column + 1] - rowX[column]));
                var sourceY = centreY + (_yx * fromX) + (_yy * fromY) + _shiftY + rowY[column] + (right * (rowY[column + 1] - rowY[column]));
                distorted[(y * width) + x] = Sample(image, width, height, sourceX, sourceY);
            }
        }
    }

    private static void InterpolateRow(float[] lattice, float latticeY, Span<float> row)
    {
        var above = int.Min((int)latticeY, Lattice - 2);
        var down = latticeY - above;
        for (var column = 0; column < Lattice; column++)
        {
            var upper = lattice[(above * Lattice) + column];
            row[column] = upper + (down * (lattice[((above + 1) * Lattice) + column] - upper));
        }
    }

    private static byte Sample(ReadOnlySpan<byte> image, int width, int height, float x, float y)
    {
        var (column, row) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
        if (column < -1 || column >= width || row < -1 || row >= height)
        {
            return 0;
        }

        var (right, down) = (x - column, y - row);
        var top = ((1 - right) * Pixel(image, width, height, column, row)) + (right * Pixel(image, width, height, column + 1, row));
        var bottom = ((1 - right) * Pixel(image, width, height, column, row + 1)) + (right * Pixel(image, width, height, column + 1, row + 1));
        return (byte)(((1 - down) * top) + (down * bottom) + 0.5f);
    }

    private static byte Pixel(ReadOnlySpan<byte> image, int width, int height, int column, int row) =>
        (uint)column < (uint)width && (uint)row < (uint)height ? image[(row * width) + column] : (byte)0;
}
