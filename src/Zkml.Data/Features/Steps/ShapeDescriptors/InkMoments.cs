using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>How many ink pixels there are, and sums over their rows r and columns c.</summary>
/// <param name="Count">n, the number of pixels.</param>
/// <param name="Rows">Σr.</param>
/// <param name="Columns">Σc.</param>
/// <param name="RowSquares">Σr².</param>
/// <param name="ColumnSquares">Σc².</param>
/// <param name="Products">Σrc.</param>
internal readonly record struct InkMoments(int Count, int Rows, int Columns, int RowSquares, int ColumnSquares, int Products)
{
    /// <summary>n² times the variance of the rows: nΣr² - (Σr)².</summary>
    public long RowVariance => (long)Count * RowSquares - (long)Rows * Rows;

    /// <summary>n² times the variance of the columns.</summary>
    public long ColumnVariance => (long)Count * ColumnSquares - (long)Columns * Columns;

    /// <summary>n² times the covariance of rows and columns.</summary>
    public long Covariance => (long)Count * Products - (long)Rows * Columns;

    /// <summary>Adds all ink pixels up.</summary>
    /// <param name="ink">1 is ink, 0 background.</param>
    public static InkMoments Of(PixelGrid ink)
    {
        int count = 0, rows = 0, columns = 0, rowSquares = 0, columnSquares = 0, products = 0;
        for (var row = 0; row < ink.Height; row++)
        {
            var pixels = ink.Row(row);
            for (var column = 0; column < pixels.Length; column++)
            {
                if (pixels[column] != 0)
                {
                    count++;
                    rows += row;
                    columns += column;
                    rowSquares += row * row;
                    columnSquares += column * column;
                    products += row * column;
                }
            }
        }

        return new(count, rows, columns, rowSquares, columnSquares, products);
    }
}
