namespace Zkml.Data.Images.Pictures;

/// <summary>A decoded picture.</summary>
/// <param name="Pixels">Four bytes a pixel: red, green, blue, alpha; row by row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
internal sealed record ColourPicture(byte[] Pixels, int Width, int Height);
