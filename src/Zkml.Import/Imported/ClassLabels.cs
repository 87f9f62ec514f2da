using System.Collections.Immutable;
using System.Globalization;
using Zkml.Host;

namespace Zkml.Import.Imported;

/// <summary>The texts by which users know the classes.</summary>
internal static class ClassLabels
{
    private const int MaximumLength = 64;

    /// <summary>0, 1, 2 and so on, where a library knows no others.</summary>
    public static ImmutableArray<string> Numbers(int count) => [.. Enumerable.Range(0, count).Select(label => label.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Refuses labels that cannot be shown or told apart, and a classifier with one class.</summary>
    public static ImmutableArray<string> Check(ImmutableArray<string> labels, string file, string place)
    {
        ImportLimits.Require(labels.Length, 2, ImportLimits.MaximumClasses, file, place, "class labels");
        var known = new HashSet<string>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].Length is 0 or > MaximumLength || labels[i].Any(char.IsControl) || !known.Add(labels[i]))
            {
                throw new MalformedInputException(file, $"{place}[{i}]", $"expected a label of 1 to {MaximumLength} characters that no other class has");
            }
        }

        return labels;
    }
}
