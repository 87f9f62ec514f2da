namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>Says why no digit was found, and what to do.</summary>
internal static class FaultText
{
    /// <summary>One line.</summary>
    public static string Of(FindingFault fault) => fault switch
    {
        FindingFault.Nothing => "no digit was found: nothing in the picture looks written; write one digit, dark on light or light on dark",
        FindingFault.TooSmall => "no digit was found: what is written is too small; take the picture from closer, or cut it out",
        FindingFault.Several => "several digits or other marks were found, and one digit is expected; cut out the one that is meant",
        FindingFault.CutOff => "no whole digit was found: what is written runs into the picture's edge; leave some paper around it",
        FindingFault.NoStrokes => "no digit was found: too large a share of what is there is ink, and strokes are expected; write with a finer pen, or take the picture from further away",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
