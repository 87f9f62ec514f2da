using Zkml.Data.Images.Pictures.Decoding;
using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Data.Images.Pictures;

/// <summary>
/// Reads picture files of strangers. What a file says of itself is read first, by code of our own, and checked against limits; only then does a
/// decoder see it.
/// </summary>
internal static class PictureFile
{
    public static ColourPicture Read(string path) =>
        Decode(UntrustedFile.ReadAllBytes(path, DecodingLimits.FileBytes, "give a picture, scaled down where it is large"), path);

    /// <summary>The picture, upright, at most a few times larger than needed.</summary>
    /// <exception cref="MalformedInputException">It is no such picture, damaged, incomplete or too large.</exception>
    /// <exception cref="MissingComponentException">There is no decoder for this machine.</exception>
    public static ColourPicture Decode(byte[] content, string name)
    {
        var header = Header(new(content, name));
        return SkiaLibrary.Use(() => SkiaDecoder.Decode(content, header, name));
    }

    private static PictureHeader Header(PictureBytes bytes)
    {
        switch (FormatSignature.Of(bytes))
        {
            case PictureFormat.Png:
                var layout = PngHeader.Read(bytes);
                DecodingLimits.Check(layout.Header, layout.Header.Pixels, bytes.Name);
                PngContent.Check(bytes, layout);
                return layout.Header;
            case PictureFormat.Jpeg:
                return JpegHeader.Read(bytes);
            case PictureFormat.Gif:
                return GifHeader.Read(bytes);
            case PictureFormat.WebP:
                return WebPHeader.Read(bytes);
            default:
                return BmpHeader.Read(bytes);
        }
    }
}
