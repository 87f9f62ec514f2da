namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>A straight line across a picture, about level.</summary>
/// <param name="Row">Where it crosses the picture's first column.</param>
/// <param name="Slope">Rows a column.</param>
/// <param name="From">The first column that it covers.</param>
/// <param name="To">The last.</param>
/// <param name="Thickness">Rows of ink in a column, in the middle of all.</param>
internal sealed record PaperLine(double Row, double Slope, int From, int To, int Thickness)
{
    /// <summary>Columns that it covers.</summary>
    public int Length => To - From + 1;

    /// <summary>The row in a column.</summary>
    public double RowAt(double column) => Row + Slope * column;
}
