namespace Zkml.Data.Images.Shapes;

/// <summary>An image with a frame of zeros around it, so that every pixel has eight neighbours.</summary>
internal sealed class FramedImage
{
    private readonly int[] _pixels;
    private readonly int _width;

    /// <summary>Puts the frame around an image.</summary>
    /// <param name="pixels">Row by row.</param>
    /// <param name="width">Columns, without the frame.</param>
    /// <param name="height">Rows, without the frame.</param>
    public FramedImage(ReadOnlySpan<int> pixels, int width, int height)
    {
        _width = width + 2;
        _pixels = new int[_width * (height + 2)];
        for (var row = 0; row < height; row++)
        {
            pixels.Slice(row * width, width).CopyTo(_pixels.AsSpan((row + 1) * _width + 1));
        }
    }

    /// <summary>The places of all pixels but those of the frame, row by row.</summary>
    public IEnumerable<int> Places()
    {
        for (var i = _width; i < _pixels.Length - _width; i++)
        {
            if (i % _width > 0 && i % _width < _width - 1)
            {
                yield return i;
            }
        }
    }

    /// <summary>The places of all pixels that are not 0, row by row.</summary>
    public IEnumerable<int> Ink()
    {
        for (var i = _width; i < _pixels.Length - _width; i++)
        {
            if (_pixels[i] != 0)
            {
                yield return i;
            }
        }
    }

    /// <summary>Makes a pixel 0.</summary>
    public void Erase(int place) => _pixels[place] = 0;

    /// <summary>Copies the eight neighbours of a pixel that is not of the frame, clockwise from the upper one.</summary>
    public void CopyRing(int place, Span<int> ring)
    {
        (ring[0], ring[1], ring[2], ring[3]) = (_pixels[place - _width], _pixels[place - _width + 1], _pixels[place + 1], _pixels[place + _width + 1]);
        (ring[4], ring[5], ring[6], ring[7]) = (_pixels[place + _width], _pixels[place + _width - 1], _pixels[place - 1], _pixels[place - _width - 1]);
    }

    /// <summary>How many separate runs of 1 a ring of 0 and 1 has: on a line of one pixel 1 at its ends, 2 within it, 3 or more where it branches or crosses another.</summary>
    public static int CountRuns(ReadOnlySpan<int> ring)
    {
        var runs = 0;
        for (var i = 0; i < ring.Length; i++)
        {
            runs += ring[i] == 0 && ring[(i + 1) % ring.Length] == 1 ? 1 : 0;
        }

        return runs;
    }
}
