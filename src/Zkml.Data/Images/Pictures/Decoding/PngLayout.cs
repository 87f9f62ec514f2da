namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>How the pixels of a PNG file are stored.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="BitsAPixel">Bits of all channels of a pixel.</param>
/// <param name="IsInterlaced">Whether the pixels come in seven passes.</param>
/// <param name="Data">Where in the file the compressed data is, piece by piece.</param>
internal sealed record PngLayout(int Width, int Height, int BitsAPixel, bool IsInterlaced, List<(int Start, int Length)> Data)
{
    /// <summary>Where each pass of an interlaced picture starts, and its steps: Adam7.</summary>
    private static readonly (int Left, int Top, int Across, int Down)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>How many bytes the compressed data must unpack to: each row of each pass, with a byte in front that names its filter.</summary>
    public long UnpackedBytes => IsInterlaced
        ? Passes.Sum(pass => RowBytes(Steps(Width, pass.Left, pass.Across), Steps(Height, pass.Top, pass.Down)))
        : RowBytes(Width, Height);

    /// <summary>The picture's header.</summary>
    public PictureHeader Header => new(PictureFormat.Png, Width, Height)
    {
        // A decoder collects the pixels of all passes before it gives out the first row.
        WorkingBytes = IsInterlaced ? ((long)Width * BitsAPixel + 7) / 8 * Height : 0,
    };

    private long RowBytes(long width, long height) => width == 0 ? 0 : height * (1 + (width * BitsAPixel + 7) / 8);

    private static long Steps(int side, int start, int step) => side <= start ? 0 : ((long)side - start + step - 1) / step;
}
