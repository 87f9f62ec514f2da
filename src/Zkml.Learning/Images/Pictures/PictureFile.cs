using StbImageSharp;
using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Learning.Images.Pictures;

/// <summary>Reads picture files, after a look at their size and header.</summary>
internal static class PictureFile
{
    private const long MaximumBytes = 64_000_000;
    private const long MaximumPixels = 64_000_000;

    public static ColourPicture Read(string path) => Decode(UntrustedFile.ReadAllBytes(path, MaximumBytes, "give a picture, scaled down where it is large"), path);

    public static ColourPicture Decode(byte[] content, string name)
    {
        using var stream = new MemoryStream(content, writable: false);
        if (ReadHeader(stream) is not { } header)
        {
            throw new MalformedInputException(name, "", $"not a picture that can be read: a PNG, JPEG, BMP or GIF file of up to {MaximumPixels} pixels is expected");
        }

        if (header.Width < 1 || header.Height < 1 || (long)header.Width * header.Height > MaximumPixels)
        {
            throw new MalformedInputException(name, "header", $"the picture has {header.Width}×{header.Height} pixels; up to {MaximumPixels} are read, scale it down first");
        }

        PngContent.Check(content, name, header);
        try
        {
            var picture = ImageResult.FromMemory(content, ColorComponents.RedGreenBlueAlpha);
            return new(picture.Data, picture.Width, picture.Height);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The decoder throws whatever its broken input leads to.
            throw new MalformedInputException(name, "", $"the picture is damaged and cannot be decoded ({problem.Message}); save it again");
        }
    }

    private static ImageInfo? ReadHeader(Stream stream)
    {
        try
        {
            return ImageInfo.FromStream(stream);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return null;
        }
    }
}
