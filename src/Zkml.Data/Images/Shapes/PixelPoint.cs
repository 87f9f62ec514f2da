namespace Zkml.Data.Images.Shapes;

/// <summary>The centre of a pixel.</summary>
/// <param name="Row">From 0, downwards.</param>
/// <param name="Column">From 0, to the right.</param>
internal readonly record struct PixelPoint(int Row, int Column)
{
    /// <summary>Twice the signed area of the triangle of three points: 0 where they are on one line.</summary>
    internal static int Turn(PixelPoint first, PixelPoint second, PixelPoint third) =>
        (second.Column - first.Column) * (third.Row - first.Row) - (second.Row - first.Row) * (third.Column - first.Column);
}
