using SkiaSharp;
using Zkml.Data.Images.Pictures;

namespace Zkml.Data.Tests.Images.Decoding;

/// <summary>A camera that is held upside down or on its side writes so beside the pixels; the picture is upright all the same.</summary>
public class OrientationTests
{
    private const int Width = 48;
    private const int Height = 32;

    /// <summary>Where the corners of the upright picture, in the order of reading, lie in the stored one (CIPA DC-008, "Orientation").</summary>
    public static TheoryData<int, string> Orientations => new()
    {
        { 1, "abcd" },
        { 2, "badc" },
        { 3, "dcba" },
        { 4, "cdab" },
        { 5, "acbd" },
        { 6, "bdac" },
        { 7, "dbca" },
        { 8, "cadb" },
    };

    [Theory]
    [MemberData(nameof(Orientations))]
    public void A_photo_is_seen_upright_however_the_camera_was_held(int orientation, string storedCorners)
    {
        var picture = PictureFile.Decode(Photo(orientation, storedCorners, orientation > 4), "photo.jpg");

        (picture.Width, picture.Height).ShouldBe((Width, Height));
        var corners = new[] { (8, 8), (Width - 8, 8), (8, Height - 8), (Width - 8, Height - 8) }.Select(place => picture.Pixels[4 * (place.Item2 * Width + place.Item1)]);
        corners.Select(tone => (tone + 32) / 64).ShouldBe([0, 1, 2, 3]);
    }

    /// <summary>A photo whose corners a, b, c and d are of four tones, stored as they stand in the text.</summary>
    private static byte[] Photo(int orientation, string storedCorners, bool isOnItsSide)
    {
        var (width, height) = isOnItsSide ? (Height, Width) : (Width, Height);
        using var bitmap = new SKBitmap(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var tone = (byte)(64 * (storedCorners[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)] - 'a'));
                bitmap.SetPixel(x, y, new SKColor(tone, tone, tone));
            }
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 95);
        var jpeg = encoded.ToArray();
        // Behind the first marker: a segment with a TIFF header and one directory of one entry, tag 0x112, a short.
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }
}
