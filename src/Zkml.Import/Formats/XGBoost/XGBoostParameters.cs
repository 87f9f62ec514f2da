using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.XGBoost;

/// <summary>The object <c>learner_model_param</c>, whose numbers are texts.</summary>
/// <param name="FeatureCount">How many features there are.</param>
/// <param name="ScoreCount">One score a class; one for two classes and for regression.</param>
/// <param name="BaseScores">As many as there are scores, as the file has them.</param>
internal sealed record XGBoostParameters(int FeatureCount, int ScoreCount, ImmutableArray<double> BaseScores)
{
    private const string Place = "learner.learner_model_param";

    public static XGBoostParameters Read(JsonElement root, string file)
    {
        var json = JsonPath.Find(root, file, "learner", "learner_model_param");
        var features = Integer(json, "num_feature", null, 1, ImportLimits.MaximumFeatures, file);
        if (Integer(json, "num_target", 1, 0, int.MaxValue, file) > 1)
        {
            throw new MalformedInputException(file, $"{Place}.num_target", "several targets are not supported; expected 1");
        }

        var scores = Math.Max(1, Integer(json, "num_class", 0, 0, ImportLimits.MaximumClasses, file));
        return new(features, scores, BaseScoresOf(JsonPath.TextOrNull(json, "base_score") ?? "", scores, file));
    }

    // Before version 3.1 one number for all scores, since then an array in brackets.
    private static ImmutableArray<double> BaseScoresOf(string text, int scores, string file)
    {
        var trimmed = text.Trim();
        var parts = (trimmed.StartsWith('[') && trimmed.EndsWith(']') ? trimmed[1..^1] : trimmed).Split(',', ImportLimits.MaximumClasses + 1);
        if (parts.Length != 1 && parts.Length != scores)
        {
            throw new MalformedInputException(file, $"{Place}.base_score", $"there are {parts.Length} base scores; expected {(scores == 1 ? "1" : $"1 or {scores}")}");
        }

        var values = new double[scores];
        for (var i = 0; i < scores; i++)
        {
            if (!double.TryParse(parts[parts.Length == 1 ? 0 : i], NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]) || !double.IsFinite(values[i]))
            {
                throw new MalformedInputException(file, $"{Place}.base_score", "expected a finite number, or an array of them, as a text");
            }
        }

        return [.. values];
    }

    private static int Integer(JsonElement json, string name, int? fallback, int minimum, int maximum, string file)
    {
        var text = JsonPath.TextOrNull(json, name);
        return text is null && fallback is { } value ? value
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum ? number
            : throw new MalformedInputException(file, $"{Place}.{name}", $"expected a whole number from {minimum} to {maximum} as a text");
    }
}
