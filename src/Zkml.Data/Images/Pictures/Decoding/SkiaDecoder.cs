using System.Runtime.InteropServices;
using SkiaSharp;
using Zkml.Host;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>Decodes a picture whose header was read and checked, as small as the decoder can give it and still large enough, and puts it upright.</summary>
internal static class SkiaDecoder
{
    /// <summary>Decoders that can give less than all pixels are asked for at least this many along the longer side.</summary>
    private const int LongEnough = 1200;

    /// <summary>JPEG is decoded in eighths of its size.</summary>
    private const int Scales = 8;

    /// <exception cref="MalformedInputException">The decoder finds the picture damaged, incomplete, or other than its header says.</exception>
    public static ColourPicture Decode(byte[] content, PictureHeader header, string name)
    {
        var pinned = GCHandle.Alloc(content, GCHandleType.Pinned);
        try
        {
            using var data = SKData.Create(pinned.AddrOfPinnedObject(), content.Length);
            using var codec = SKCodec.Create(data) ?? throw Damaged(name, "its header cannot be read");
            if (codec.Info.Width != header.Width || codec.Info.Height != header.Height)
            {
                throw Damaged(name, $"it has {header.Width}×{header.Height} pixels by its header and {codec.Info.Width}×{codec.Info.Height} by its content");
            }

            var size = SmallestSize(codec, header);
            DecodingLimits.Check(header, (long)size.Width * size.Height, name);
            return Orientation.Upright(Decode(codec, size, name), codec.EncodedOrigin);
        }
        finally
        {
            pinned.Free();
        }
    }

    private static ColourPicture Decode(SKCodec codec, SKSizeI size, string name)
    {
        // Without a colour space, colours stay as they are stored.
        var form = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        using var bitmap = new SKBitmap();
        if (!bitmap.TryAllocPixels(form))
        {
            throw new MalformedInputException(name, "header", $"not enough memory for {size.Width}×{size.Height} pixels; scale the picture down first");
        }

        var result = codec.GetPixels(form, bitmap.GetPixels());
        return result == SKCodecResult.Success
            ? PictureReduction.Reduce(bitmap.GetPixelSpan(), size.Width, size.Height)
            : throw Damaged(name, result == SKCodecResult.IncompleteInput ? "it ends in the middle" : "its pixels cannot be decoded");
    }

    private static SKSizeI SmallestSize(SKCodec codec, PictureHeader header)
    {
        if (header.DecodesSmaller)
        {
            for (var eighths = 1; eighths < Scales; eighths++)
            {
                var size = codec.GetScaledDimensions((float)eighths / Scales);
                if (Math.Max(size.Width, size.Height) >= LongEnough)
                {
                    return size;
                }
            }
        }

        return new(header.Width, header.Height);
    }

    private static MalformedInputException Damaged(string name, string what) => new(name, "", $"the picture is damaged: {what}; save it again");
}
