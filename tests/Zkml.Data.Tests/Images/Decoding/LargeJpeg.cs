using SkiaSharp;

namespace Zkml.Data.Tests.Images.Decoding;

/// <summary>Writes JPEG files as large as those of phones.</summary>
internal static class LargeJpeg
{
    /// <summary>A photo of white paper with one black stroke.</summary>
    public static byte[] Write(int width, int height)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8));
        bitmap.GetPixelSpan().Fill(230);
        for (var row = height / 4; row < height * 3 / 4; row++)
        {
            bitmap.GetPixelSpan().Slice(row * bitmap.RowBytes + width / 2, width / 20).Fill(20);
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return encoded.ToArray();
    }
}
