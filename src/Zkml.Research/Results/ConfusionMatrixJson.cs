using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Research.Results;

/// <summary>A confusion matrix as two properties of an object: <c>classes</c>, and the counts, row by row.</summary>
internal static class ConfusionMatrixJson
{
    private const int MaximumClasses = 256;

    /// <summary>Reads the properties.</summary>
    /// <param name="json">The object.</param>
    /// <param name="path">The file's name, for errors.</param>
    /// <param name="place">The object's place in the file.</param>
    public static ConfusionMatrix Read(StrictJsonObject json, string path, string place)
    {
        var classes = json.Integer("classes", 1, MaximumClasses);
        var counts = json.Integers("confusion", classes * classes, 0, int.MaxValue);
        return counts.Length == classes * classes
            ? new(classes, counts)
            : throw new MalformedInputException(path, $"{place}.confusion", $"expected {classes * classes} counts for {classes} classes, found {counts.Length}");
    }

    public static void Write(Utf8JsonWriter json, ConfusionMatrix confusion)
    {
        json.WriteNumber("classes", confusion.Classes);
        json.WriteArray("confusion", confusion.Counts.AsSpan());
    }
}
