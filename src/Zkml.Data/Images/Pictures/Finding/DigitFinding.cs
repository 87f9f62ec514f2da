namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>What was found in a picture.</summary>
/// <param name="Fault">Why no digit was; else none.</param>
/// <param name="Thickness">The mean width of the strokes that were looked at, in pixels.</param>
/// <param name="Digit">The digit's ink alone, in a picture as large as the one that it was found in.</param>
/// <param name="Doubts">What may have been understood wrongly, each a phrase.</param>
internal sealed record DigitFinding(FindingFault Fault, double Thickness, InkMap? Digit, IReadOnlyList<string> Doubts)
{
    /// <summary>No digit was found.</summary>
    public static DigitFinding Of(FindingFault fault, double thickness = 0) => new(fault, thickness, null, []);
}
