using Zkml.Host;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>What decoding a picture may cost, known from its header. (Measured: at every limit at once, less than 512 MB and 5 s of one core.)</summary>
internal static class DecodingLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int FileBytes = 64_000_000;

    /// <summary>Bytes that a picture takes while it is decoded.</summary>
    private const long Memory = 256_000_000;

    /// <summary>Passes over all pixels, each as dear as <see cref="PictureHeader.PassCost"/> says. (Measured: a second of one core for 300 million.)</summary>
    private const long Work = 1_000_000_000;

    /// <summary>Passes over a picture, however small.</summary>
    private const int Passes = 100;

    /// <summary>Bytes a pixel that is given out.</summary>
    private const int BytesAPixel = 4;

    /// <summary>Checks a picture before any memory is taken for it.</summary>
    /// <param name="header">What the file says of itself.</param>
    /// <param name="pixels">How many pixels the decoder is asked for; it may be able to give fewer than the picture has.</param>
    /// <param name="name">What errors call the file.</param>
    /// <exception cref="MalformedInputException">A limit is exceeded; the message names it.</exception>
    public static void Check(PictureHeader header, long pixels, string name)
    {
        var memory = BytesAPixel * pixels + header.WorkingBytes;
        if (memory > Memory)
        {
            throw TooLarge(name, header, $"it would take {memory / 1_000_000} MB to decode, and {Memory / 1_000_000} are allowed");
        }

        var passes = Math.Min(Passes, Work / header.PassCost / header.Pixels);
        if (header.Passes > passes)
        {
            throw TooLarge(name, header, header.Passes > 1
                ? $"they are stored in {header.Passes} passes, and {passes} are read at this size"
                : $"up to {Work / header.PassCost} are read");
        }
    }

    private static MalformedInputException TooLarge(string name, PictureHeader header, string problem) =>
        new(name, "header", $"the picture has {header.Width}×{header.Height} pixels; {problem}; scale it down first");
}
