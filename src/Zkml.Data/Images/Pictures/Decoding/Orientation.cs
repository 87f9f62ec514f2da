using SkiaSharp;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>Turns a picture as its EXIF orientation says: cameras store what the sensor saw, and beside it how the camera was held.</summary>
internal static class Orientation
{
    /// <summary>The picture as it is to be seen.</summary>
    /// <param name="picture">As it is stored.</param>
    /// <param name="origin">Which corner of the picture that is to be seen its first pixel is, and along which side its first row runs.</param>
    public static ColourPicture Upright(ColourPicture picture, SKEncodedOrigin origin)
    {
        var (lastColumn, lastRow) = (picture.Width - 1, picture.Height - 1);
        // From a place in the result to one in the stored picture.
        return origin switch
        {
            SKEncodedOrigin.TopRight => Turn(picture, false, (column, row) => (lastColumn - column, row)),
            SKEncodedOrigin.BottomRight => Turn(picture, false, (column, row) => (lastColumn - column, lastRow - row)),
            SKEncodedOrigin.BottomLeft => Turn(picture, false, (column, row) => (column, lastRow - row)),
            SKEncodedOrigin.LeftTop => Turn(picture, true, (column, row) => (row, column)),
            SKEncodedOrigin.RightTop => Turn(picture, true, (column, row) => (row, lastRow - column)),
            SKEncodedOrigin.RightBottom => Turn(picture, true, (column, row) => (lastColumn - row, lastRow - column)),
            SKEncodedOrigin.LeftBottom => Turn(picture, true, (column, row) => (lastColumn - row, column)),
            _ => picture,
        };
    }

    private static ColourPicture Turn(ColourPicture picture, bool swapsSides, Func<int, int, (int Column, int Row)> source)
    {
        var (width, height) = swapsSides ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var pixels = new byte[picture.Pixels.Length];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var (sourceColumn, sourceRow) = source(column, row);
                picture.Pixels.AsSpan(4 * (sourceRow * picture.Width + sourceColumn), 4).CopyTo(pixels.AsSpan(4 * (row * width + column), 4));
            }
        }

        return new(pixels, width, height);
    }
}
