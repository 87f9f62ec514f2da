using System.Collections.Frozen;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;
using Zkml.Import.Trees;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.CatBoost;

/// <summary>The features of a CatBoost model: numbers only. A test names one by its place among the numbers, a table has it at its flat place.</summary>
internal sealed class CatBoostFeatures
{
    private const string Place = "features_info";

    private static readonly FrozenSet<string> Known = FrozenSet.Create("float_features", "categorical_features", "ctrs", "text_features", "embedding_features");
    private static readonly FrozenSet<string> KnownOfOne = FrozenSet.Create("borders", "feature_id", "feature_index", "feature_name", "flat_feature_index", "has_nans", "nan_value_treatment");
    private static readonly FrozenSet<string> KnownOfTest = FrozenSet.Create("border", "float_feature_index", "split_index", "split_type");

    private readonly Dictionary<int, (int Flat, MissingSide Missing)> _features = [];

    private CatBoostFeatures()
    {
    }

    /// <summary>How many features a row has.</summary>
    public int Count { get; private set; }

    /// <summary>Their names; none where the file has none.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public static CatBoostFeatures Read(JsonElement json, string file)
    {
        KnownProperties.Check(json, Known, file, Place);
        foreach (var other in (ReadOnlySpan<string>)["categorical_features", "ctrs", "text_features", "embedding_features"])
        {
            if (json.TryGet(other, out var list) && !(list.ValueKind == JsonValueKind.Array && list.GetArrayLength() == 0))
            {
                throw new MalformedInputException(
                    file, $"{Place}.{other}", "categories, texts and embeddings become statistics of the training data here (CTR), which is not supported; encode them as numbers or one-hot and train again");
            }
        }

        var elements = JsonPath.Find(json, file, "float_features");
        if (elements.ValueKind != JsonValueKind.Array)
        {
            throw new MalformedInputException(file, $"{Place}.float_features", "expected an array");
        }

        ImportLimits.Require(elements.GetArrayLength(), 1, ImportLimits.MaximumFeatures, file, $"{Place}.float_features", "features");
        var features = new CatBoostFeatures();
        var names = new SortedDictionary<int, string>();
        foreach (var (number, element) in elements.EnumerateArray().Index())
        {
            features.Add(element, names, file, $"{Place}.float_features[{number}]");
        }

        features.Count = names.Keys.Max() + 1;
        features.Names = names.Count == features.Count && names.Values.All(name => name.Length > 0) ? [.. names.Values] : [];
        return features;
    }

    /// <summary>A test of a number, which is above the border where it is larger in single precision.</summary>
    /// <param name="split">The test.</param>
    /// <param name="atMost">The child for numbers that are not above.</param>
    /// <param name="above">The child for those that are.</param>
    public SplitNode<double> ReadTest(JsonElement split, int atMost, int above, string file, string place)
    {
        if (JsonPath.TextOrNull(split, "split_type") is var type and not "FloatFeature")
        {
            throw new MalformedInputException(file, place, $"the test is of type '{OneLine.Of(type ?? "none")}', which is not supported; expected FloatFeature, a test of a number");
        }

        KnownProperties.Check(split, KnownOfTest, file, place);
        if (!split.TryGet("float_feature_index", out var index) || index.ValueKind != JsonValueKind.Number || !index.TryGetInt32(out var number) || !_features.TryGetValue(number, out var feature))
        {
            throw new MalformedInputException(file, place, "expected the number of a feature as 'float_feature_index'");
        }

        return split.TryGet("border", out var border) && border.ValueKind == JsonValueKind.Number && border.TryGetDouble(out var threshold) && double.IsFinite(threshold)
            ? new(feature.Flat, SinglePrecision.LargestAtMost((float)threshold), atMost, above) { Missing = feature.Missing }
            : throw new MalformedInputException(file, place, "expected a finite number as 'border'");
    }

    private void Add(JsonElement element, SortedDictionary<int, string> names, string file, string place)
    {
        KnownProperties.Check(element, KnownOfOne, file, place);
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGet("feature_index", out var index) || index.ValueKind != JsonValueKind.Number || !index.TryGetInt32(out var number)
            || !element.TryGet("flat_feature_index", out var flatIndex) || flatIndex.ValueKind != JsonValueKind.Number || !flatIndex.TryGetInt32(out var flat)
            || flat is < 0 or >= ImportLimits.MaximumFeatures || !_features.TryAdd(number, (flat, SideOf(element, file, place))) || !names.TryAdd(flat, NameOf(element)))
        {
            throw new MalformedInputException(file, place, $"expected 'feature_index' and 'flat_feature_index', whole numbers below {ImportLimits.MaximumFeatures} that no other feature has");
        }
    }

    private static string NameOf(JsonElement element) => JsonPath.TextOrNull(element, "feature_name") ?? JsonPath.TextOrNull(element, "feature_id") ?? "";

    // As it is, NaN was not in the training data, and there is no side for it.
    private static MissingSide SideOf(JsonElement element, string file, string place) => JsonPath.TextOrNull(element, "nan_value_treatment") switch
    {
        "AsFalse" => MissingSide.AtMost,
        "AsTrue" => MissingSide.Above,
        "AsIs" or null => MissingSide.None,
        var other => throw new MalformedInputException(file, place, $"expected the nan_value_treatment AsIs, AsFalse or AsTrue, found '{OneLine.Of(other)}'"),
    };
}
