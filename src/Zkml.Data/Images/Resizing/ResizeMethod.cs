namespace Zkml.Data.Images.Resizing;

/// <summary>How a rectangle of an image becomes a square of another size.</summary>
public enum ResizeMethod
{
    /// <summary>The exact area average, see <see cref="AreaResize"/>.</summary>
    Area,

    /// <summary>What OpenCV's <c>INTER_AREA</c> gives, see <see cref="OpenCvAreaResize"/>.</summary>
    OpenCvArea,

    /// <summary>The average of whole source pixels, see <see cref="BoxResize"/>.</summary>
    Box,
}
