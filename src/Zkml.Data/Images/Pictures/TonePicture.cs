namespace Zkml.Data.Images.Pictures;

/// <summary>A picture of one channel.</summary>
/// <param name="Tones">0 to 255, row by row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
internal sealed record TonePicture(float[] Tones, int Width, int Height);
