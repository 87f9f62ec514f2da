using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.XGBoost;

/// <summary>
/// The texts in <c>learner.attributes</c>. Most are the user's own; some were written by the classes that XGBoost has for scikit-learn, and change what these classes predict when they load the file
/// (python-package/xgboost/sklearn.py).
/// </summary>
/// <param name="IsEstimator">Whether such a class saved the model. It predicts with the best rounds only.</param>
/// <param name="BestIteration">The round that did best, from 0; null if training did not look for one.</param>
/// <param name="Missing">The number that stands for a missing value; null if the file does not say.</param>
/// <param name="ClassLabels">The labels of the classes, before versions that leave their numbering to the user; none where there are no others than numbers.</param>
internal sealed record XGBoostAttributes(bool IsEstimator, int? BestIteration, double? Missing, ImmutableArray<string> ClassLabels)
{
    private const string Place = "learner.attributes";
    private const string Estimator = "scikit_learn";

    public static XGBoostAttributes Read(JsonElement learner, string file)
    {
        if (!learner.TryGet("attributes", out var attributes) || attributes.ValueKind != JsonValueKind.Object)
        {
            return new(false, null, null, []);
        }

        var best = JsonPath.TextOrNull(attributes, "best_iteration") is not { } text ? (int?)null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round
            : throw new MalformedInputException(file, $"{Place}.best_iteration", $"expected a round as a whole number, found '{OneLine.Of(text)}'");
        if (JsonPath.TextOrNull(attributes, Estimator) is not { } description)
        {
            return new(false, best, null, []);
        }

        using var document = ForeignJson.Parse(Encoding.UTF8.GetBytes(description), file);
        var estimator = document.RootElement;
        return estimator.ValueKind == JsonValueKind.Object
            ? new(true, best, ReadMissing(estimator, file), ReadLabels(estimator, file))
            : throw new MalformedInputException(file, $"{Place}.{Estimator}", "expected an object as a text");
    }

    private static double? ReadMissing(JsonElement estimator, string file)
    {
        if (!estimator.TryGet("missing", out var missing) || missing.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return missing.ValueKind == JsonValueKind.Number && missing.TryGetDouble(out var number) ? number
            : missing.ValueKind == JsonValueKind.String && double.TryParse(missing.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? number
            : throw new MalformedInputException(file, $"{Place}.{Estimator}", "expected a number as 'missing'");
    }

    private static ImmutableArray<string> ReadLabels(JsonElement estimator, string file)
    {
        if (!estimator.TryGet("_le", out var encoder) || encoder.ValueKind != JsonValueKind.Object || !encoder.TryGet("classes_", out var classes) || classes.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        ImportLimits.Require(classes.GetArrayLength(), 0, ImportLimits.MaximumClasses, file, $"{Place}.{Estimator}", "classes");
        return
        [
            .. classes.EnumerateArray().Select(label => label.ValueKind switch
            {
                JsonValueKind.String => label.GetString()!,
                JsonValueKind.Number => label.GetRawText(),
                JsonValueKind.True => "True",
                JsonValueKind.False => "False",
                _ => throw new MalformedInputException(file, $"{Place}.{Estimator}", "expected labels of classes as texts or numbers"),
            }),
        ];
    }
}
