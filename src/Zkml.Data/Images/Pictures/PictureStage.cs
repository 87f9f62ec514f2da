using System.Collections.Immutable;
using SkiaSharp;
using Zkml.Data.Images.Pictures.Decoding;

namespace Zkml.Data.Images.Pictures;

/// <summary>What a picture looked like after a step on its way to a small image.</summary>
/// <param name="Caption">What it is, for a reader.</param>
/// <param name="Tones">0 black to 255 white, row by row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
public sealed record PictureStage(string Caption, ImmutableArray<byte> Tones, int Width, int Height)
{
    /// <summary>The same as a PNG file.</summary>
    /// <exception cref="Zkml.Host.MissingComponentException">There is no encoder for this machine.</exception>
    public byte[] ToPng() => SkiaLibrary.Use(() =>
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Gray8, SKAlphaType.Opaque));
        for (var row = 0; row < Height; row++)
        {
            Tones.AsSpan(row * Width, Width).CopyTo(bitmap.GetPixelSpan().Slice(row * bitmap.RowBytes, Width));
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    });

    internal static PictureStage Of(string caption, TonePicture picture) =>
        new(caption, [.. picture.Tones.Select(tone => (byte)Math.Clamp(MathF.Round(tone), 0, 255))], picture.Width, picture.Height);
}
