using System.Collections.Immutable;

namespace Zkml.Data.Features.Steps;

/// <summary>A rectangle of pixels.</summary>
/// <param name="Top">Its first row, from 0.</param>
/// <param name="Left">Its first column, from 0.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
internal readonly record struct PixelRectangle(int Top, int Left, int Height, int Width)
{
    /// <summary>Whether it has pixels, and all of them are pixels of a square image.</summary>
    internal bool FitsIn(int side) => Top >= 0 && Left >= 0 && Height >= 1 && Width >= 1 && Height <= side - Top && Width <= side - Left;

    /// <summary>Its pixels in an image of <paramref name="side"/> columns, row by row, all with the same coefficient.</summary>
    internal ImmutableArray<FeatureTerm> Terms(int side, long coefficient = 1)
    {
        var terms = ImmutableArray.CreateBuilder<FeatureTerm>(Height * Width);
        for (var row = Top; row < Top + Height; row++)
        {
            for (var column = Left; column < Left + Width; column++)
            {
                terms.Add(new(row * side + column, coefficient));
            }
        }

        return terms.MoveToImmutable();
    }
}
