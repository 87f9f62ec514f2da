using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.XGBoost;

/// <summary>
/// The names of categories, which files have since version 3.1 (src/data/cat_container.cc): for each feature either texts, as bytes with offsets, or numbers. Before, categories are the numbers that the
/// user's own table gave them.
/// </summary>
internal static class XGBoostCategories
{
    private const string Place = "learner.gradient_booster.model.cats";
    private const int MaximumCategories = 4096;

    /// <summary>One per feature, null if it is a number; null if the file has no names.</summary>
    public static ImmutableArray<FeatureCategories?>? Read(JsonElement model, int featureCount, string file)
    {
        if (!model.TryGet("cats", out var cats) || !cats.TryGet("enc", out var encodings) || encodings.ValueKind != JsonValueKind.Array || encodings.GetArrayLength() == 0)
        {
            return null;
        }

        if (encodings.GetArrayLength() != featureCount)
        {
            throw new MalformedInputException(file, $"{Place}.enc", $"there are {encodings.GetArrayLength()} lists of categories; the model has {featureCount} features");
        }

        var categories = encodings.EnumerateArray().Select((encoding, feature) => ReadOne(encoding, file, $"{Place}.enc[{feature}]")).ToImmutableArray();
        return categories.Any(names => names is not null) ? categories : null;
    }

    private static FeatureCategories? ReadOne(JsonElement encoding, string file, string place)
    {
        var names = encoding.ValueKind == JsonValueKind.Object && encoding.TryGet("offsets", out _) ? ReadTexts(encoding, file, place) : ReadNumbers(encoding, file, place);
        if (names.IsEmpty)
        {
            return null;
        }

        // The library stops at a category that training did not see.
        return names.Length <= MaximumCategories && names.All(name => name.Length > 0) && names.Distinct().Count() == names.Length
            ? new(names, UnknownIsMissing: false)
            : throw new MalformedInputException(file, place, $"expected at most {MaximumCategories} categories, all different");
    }

    private static ImmutableArray<string> ReadTexts(JsonElement encoding, string file, string place)
    {
        var offsets = JsonColumns.Integers(encoding, "offsets", null, file, place);
        var values = JsonColumns.Integers(encoding, "values", null, file, place);
        if (offsets.Length == 0)
        {
            return [];
        }

        if (offsets[0] != 0 || offsets[^1] != values.Length || offsets.Zip(offsets.Skip(1)).Any(text => text.First > text.Second) || values.Any(value => value is < sbyte.MinValue or > byte.MaxValue))
        {
            throw new MalformedInputException(file, place, "expected bytes, and offsets that grow from 0 to their number");
        }

        var bytes = Array.ConvertAll(values, value => unchecked((byte)value));
        try
        {
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            return [.. offsets.Zip(offsets.Skip(1)).Select(text => utf8.GetString(bytes, text.First, text.Second - text.First))];
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedInputException(file, place, "a category is not UTF-8");
        }
    }

    private static ImmutableArray<string> ReadNumbers(JsonElement encoding, string file, string place) =>
        encoding.ValueKind == JsonValueKind.Object && encoding.TryGet("values", out var values) && values.ValueKind == JsonValueKind.Array
        && values.EnumerateArray().All(value => value.ValueKind == JsonValueKind.Number)
            ? [.. values.EnumerateArray().Select(value => value.GetRawText())]
            : throw new MalformedInputException(file, place, "expected categories as texts or numbers");
}
