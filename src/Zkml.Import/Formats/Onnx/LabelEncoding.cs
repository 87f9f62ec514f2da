using System.Collections.Immutable;
using System.Globalization;
using Zkml.Host;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.Onnx;

/// <summary>The operator <c>LabelEncoder</c> behind the class: it says what the user calls each class.</summary>
internal static class LabelEncoding
{
    /// <summary>The names of classes that were numbers, in the same order.</summary>
    public static ImmutableArray<string> Apply(ImmutableArray<string> classes, OnnxAttributes attributes)
    {
        var keys = attributes.Integers("keys_int64s");
        var texts = attributes.Texts("values_strings");
        var numbers = attributes.Integers("values_int64s");
        if (keys.Count == 0 || texts.IsEmpty == (numbers.Count == 0))
        {
            throw new MalformedInputException(attributes.File, attributes.Place, "expected keys_int64s, and values_strings or values_int64s");
        }

        ImmutableArray<string> values = texts.IsEmpty ? [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))] : texts;
        if (values.Length != keys.Count)
        {
            throw new MalformedInputException(attributes.File, attributes.Place, $"there are {keys.Count} keys and {values.Length} values; expected as many");
        }

        var names = new Dictionary<string, string>();
        for (var i = 0; i < keys.Count; i++)
        {
            names[keys[i].ToString(CultureInfo.InvariantCulture)] = values[i];
        }

        var labels = classes.Select(
            label => names.TryGetValue(label, out var name) ? name : throw new MalformedInputException(attributes.File, attributes.Place, $"the class {label} has no name"));
        return ClassLabels.Check([.. labels], attributes.File, attributes.Place);
    }
}
