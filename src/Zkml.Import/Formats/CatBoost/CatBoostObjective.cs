using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;
using Zkml.Models;

namespace Zkml.Import.Formats.CatBoost;

/// <summary>What a loss function of CatBoost makes of the sum over the trees.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Output">What the scores mean.</param>
/// <param name="ClassLabels">The classes; none for a value.</param>
internal sealed record CatBoostObjective(string Name, EnsembleOutput Output, ImmutableArray<string> ClassLabels)
{
    private const string Place = "model_info.params.loss_function";

    private static readonly FrozenSet<string> KnownOfClasses = FrozenSet.Create("class_label_type", "class_names", "class_to_label", "classes_count");

    // Those whose value is the sum itself.
    private static readonly ImmutableArray<string> Identities = ["RMSE", "MAE", "Quantile", "MAPE", "Lq", "Huber", "Expectile"];

    public static CatBoostObjective Read(JsonElement root, int scores, string file)
    {
        var information = JsonPath.Find(root, file, "model_info");
        var name = JsonPath.TextOrNull(JsonPath.Find(information, file, "params", "loss_function"), "type") ?? "";
        var output = (name, scores) switch
        {
            ("Logloss" or "CrossEntropy", 1) => EnsembleOutput.SignOfScore,
            ("MultiClass" or "MultiClassOneVsAll", > 1) => EnsembleOutput.LargestScore,
            (_, 1) when Identities.Contains(name) => EnsembleOutput.Value,
            _ => throw new MalformedInputException(
                file, Place, $"'{OneLine.Of(name)}' with {scores} scores is not supported; expected one of Logloss, CrossEntropy, MultiClass, MultiClassOneVsAll, {string.Join(", ", Identities)}"),
        };
        if (information.TryGet("binclass_probability_threshold", out _))
        {
            throw new MalformedInputException(file, "model_info.binclass_probability_threshold", "a threshold of its own between two classes is not supported; expected one half, which is not written");
        }

        return new(name, output, output == EnsembleOutput.Value ? [] : ReadLabels(information, output == EnsembleOutput.SignOfScore ? 2 : scores, file));
    }

    private static ImmutableArray<string> ReadLabels(JsonElement information, int classes, string file)
    {
        const string place = "model_info.class_params";
        if (!information.TryGet("class_params", out var parameters) || !parameters.TryGet("class_names", out var names) || names.ValueKind != JsonValueKind.Array || names.GetArrayLength() == 0)
        {
            return Imported.ClassLabels.Numbers(classes);
        }

        KnownProperties.Check(parameters, KnownOfClasses, file, place);
        var order = JsonColumns.Integers(parameters, "class_to_label", null, file, place);
        if (names.GetArrayLength() != classes || !order.SequenceEqual(Enumerable.Range(0, classes)))
        {
            throw new MalformedInputException(file, place, $"expected {classes} names of classes, in the order of their scores");
        }

        return Imported.ClassLabels.Check(
            [
                .. names.EnumerateArray().Select(name => name.ValueKind switch
                {
                    JsonValueKind.String => name.GetString()!,
                    JsonValueKind.Number => name.GetRawText(),
                    JsonValueKind.True => "True",
                    JsonValueKind.False => "False",
                    _ => "",
                }),
            ],
            file,
            $"{place}.class_names");
    }
}
