using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.LightGbm;

/// <summary>
/// The names of categories. The library's own files know numbers only; its Python package writes behind them the categories of each categorical column of the pandas table, in the order of these columns
/// (python-package/lightgbm/basic.py, _dump_pandas_categorical).
/// </summary>
internal static class LightGbmCategories
{
    private const string Place = "pandas_categorical";
    private const int MaximumCategories = 4096;

    /// <summary>One per feature, null if it is a number; null if the file has no names.</summary>
    /// <param name="pandas">The array; null if there is none.</param>
    /// <param name="isCategorical">Which features are categories.</param>
    public static ImmutableArray<FeatureCategories?>? Read(JsonElement? pandas, IReadOnlyList<bool> isCategorical, string file)
    {
        if (pandas is not { ValueKind: JsonValueKind.Array } lists || lists.GetArrayLength() == 0)
        {
            return null;
        }

        // Numbers could be taken for places in such a list, so a list that belongs to no feature is no mere note.
        var features = isCategorical.Index().Where(feature => feature.Item).Select(feature => feature.Index).ToArray();
        if (features.Length != lists.GetArrayLength())
        {
            throw new MalformedInputException(
                file, Place, $"there are {lists.GetArrayLength()} lists of categories for {features.Length} features that have any; save the model with a column less, or with categories as numbers");
        }

        var categories = new FeatureCategories?[isCategorical.Count];
        foreach (var (number, list) in lists.EnumerateArray().Index())
        {
            categories[features[number]] = new(ReadNames(list, file, $"{Place}[{number}]"), UnknownIsMissing: true);
        }

        return [.. categories];
    }

    /// <summary>The array behind the trees of the text form; null if there is none.</summary>
    public static JsonElement? Find(ReadOnlySpan<char> rest, string file)
    {
        foreach (var line in rest.EnumerateLines())
        {
            if (line.StartsWith($"{Place}:"))
            {
                using var document = ForeignJson.Parse(Encoding.UTF8.GetBytes(line[(Place.Length + 1)..].ToString()), file);
                return document.RootElement.Clone();
            }
        }

        return null;
    }

    /// <summary>The categories of a test of the JSON form, between bars: <c>1||5</c>.</summary>
    /// <returns>None where it is no such text.</returns>
    public static ImmutableArray<int> Parse(string text)
    {
        var categories = ImmutableArray.CreateBuilder<int>();
        foreach (var word in text.Split("||"))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var category))
            {
                return [];
            }

            categories.Add(category);
        }

        return categories.DrainToImmutable();
    }

    private static ImmutableArray<string> ReadNames(JsonElement list, string file, string place)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MaximumCategories)
        {
            throw new MalformedInputException(file, place, $"expected 1 to {MaximumCategories} categories");
        }

        ImmutableArray<string> names =
        [
            .. list.EnumerateArray().Select(name => name.ValueKind switch
            {
                JsonValueKind.String => name.GetString()!,
                JsonValueKind.Number => name.GetRawText(),
                JsonValueKind.True => "True",
                JsonValueKind.False => "False",
                _ => "",
            }),
        ];
        return names.All(name => name.Length > 0) && names.Distinct().Count() == names.Length ? names : throw new MalformedInputException(file, place, "expected texts, numbers or truth values, all different");
    }
}
