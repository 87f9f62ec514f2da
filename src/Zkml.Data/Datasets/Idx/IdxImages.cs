namespace Zkml.Data.Datasets.Idx;

/// <summary>The content of an IDX file of images.</summary>
/// <param name="Pixels">Image by image, row by row, one byte a pixel.</param>
/// <param name="Width">Columns of an image.</param>
/// <param name="Height">Rows of an image.</param>
public sealed record IdxImages(byte[] Pixels, int Width, int Height)
{
    /// <summary>How many images there are.</summary>
    public int Count => Pixels.Length / (Width * Height);
}
