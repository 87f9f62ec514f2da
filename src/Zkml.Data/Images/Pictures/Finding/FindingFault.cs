namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>Why no digit is found in a picture.</summary>
internal enum FindingFault
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>There is nothing but paper.</summary>
    Nothing,

    /// <summary>What there is, is a speck.</summary>
    TooSmall,

    /// <summary>There are several of about the same size.</summary>
    Several,

    /// <summary>The only ink runs into the picture's edge.</summary>
    CutOff,

    /// <summary>What there is, is not made of strokes.</summary>
    NoStrokes,
}
