namespace Zkml.Data.Datasets;

/// <summary>What names of a model may be: readers refuse others, so whoever makes a model looks first.</summary>
internal static class LabelLimits
{
    /// <summary>The most classes of a model.</summary>
    public const int MaximumClasses = 1024;

    /// <summary>The most characters of a class's label, and of the name of a value.</summary>
    public const int MaximumLabelLength = 64;

    /// <summary>What is expected of a label, for messages.</summary>
    public static string Expected { get; } = FormattableString.Invariant($"expected 1 to {MaximumLabelLength} characters, none of them a control character");

    /// <summary>Whether a text can be a class's label, or the name of a value.</summary>
    public static bool IsLabel(string text) => text.Length is > 0 and <= MaximumLabelLength && !text.Any(char.IsControl);
}
