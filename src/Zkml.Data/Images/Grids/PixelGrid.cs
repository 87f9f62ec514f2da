namespace Zkml.Data.Images.Grids;

/// <summary>A view of numbers as an image, row by row.</summary>
/// <param name="values">Height times width numbers.</param>
/// <param name="width">Columns.</param>
/// <param name="height">Rows.</param>
public readonly ref struct PixelGrid(ReadOnlySpan<int> values, int width, int height)
{
    /// <summary>The numbers, row by row.</summary>
    public ReadOnlySpan<int> Values { get; } = values;

    /// <summary>Columns.</summary>
    public int Width { get; } = width;

    /// <summary>Rows.</summary>
    public int Height { get; } = height;

    /// <summary>One number.</summary>
    public int this[int row, int column] => Values[row * Width + column];

    /// <summary>One row.</summary>
    public ReadOnlySpan<int> Row(int row) => Values.Slice(row * Width, Width);
}
