using System.Text;
using Zkml.Host;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>Tells a picture's format by its first bytes, whatever the file is called, and names those that are not read.</summary>
internal static class FormatSignature
{
    /// <summary>The formats that are read, for messages.</summary>
    public const string ReadFormats = "PNG, JPEG, WebP, GIF or BMP";

    /// <summary>Where the brand of a file in the ISO base media format stands.</summary>
    private const int BrandPosition = 8;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8];

    /// <summary>The format.</summary>
    /// <exception cref="MalformedInputException">It is none that is read.</exception>
    public static PictureFormat Of(PictureBytes bytes)
    {
        if (bytes.HasText(0, PngSignature))
        {
            return PictureFormat.Png;
        }

        if (bytes.HasText(0, JpegSignature))
        {
            return PictureFormat.Jpeg;
        }

        if (bytes.HasText(0, "GIF87a"u8) || bytes.HasText(0, "GIF89a"u8))
        {
            return PictureFormat.Gif;
        }

        if (bytes.HasText(0, "RIFF"u8) && bytes.HasText(8, "WEBP"u8))
        {
            return PictureFormat.WebP;
        }

        return bytes.HasText(0, "BM"u8) ? PictureFormat.Bmp : throw NotRead(bytes);
    }

    private static MalformedInputException NotRead(PictureBytes bytes) => new(
        bytes.Name,
        "",
        OtherFormat(bytes) is { } other ? $"{other} pictures are not read; save it as {ReadFormats}" : $"not a picture that can be read; expected a {ReadFormats} file");

    private static string? OtherFormat(PictureBytes bytes)
    {
        if (bytes.HasText(4, "ftyp"u8) && bytes.Length >= BrandPosition + 4)
        {
            return Encoding.ASCII.GetString(bytes.At(BrandPosition, 4)) switch
            {
                "avif" or "avis" => "AVIF",
                "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" => "HEIC",
                _ => null,
            };
        }

        return bytes.HasText(0, "II*\0"u8) || bytes.HasText(0, "MM\0*"u8) ? "TIFF"
            : bytes.HasText(0, "%PDF"u8) ? "PDF"
            : bytes.HasText(0, "8BPS"u8) ? "Photoshop"
            : bytes.HasText(0, "<svg"u8) || bytes.HasText(0, "<?xml"u8) ? "SVG"
            : bytes.HasText(0, [0, 0, 1, 0]) ? "ICO"
            : bytes.HasText(0, [0xFF, 0x0A]) || bytes.HasText(4, "JXL "u8) ? "JPEG XL"
            : bytes.HasText(4, "jP  "u8) ? "JPEG 2000"
            : null;
    }
}
