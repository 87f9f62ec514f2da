using System.Collections.Immutable;
using System.Globalization;
using Zkml.Cli.Drawing.Trees;
using Zkml.Cli.Output;
using Zkml.Data.Features;
using Zkml.Data.Features.Tables;

namespace Zkml.Cli.Html;

/// <summary>How the features of a table become integers.</summary>
internal static class FeatureTable
{
    /// <summary>A row per feature that the model looks at; null for a pipeline of images.</summary>
    public static TextTable? Of(FeaturePipeline pipeline) => pipeline is not TablePipeline table
        ? null
        : new(
            ["feature", "in the circuit", "bits", "made by", "from", "to"],
            [.. table.Encodings.Zip(table.Schema.FeatureNames).Where(feature => feature.First is not null).Select(feature => Row(feature.Second, feature.First!))],
            FirstNumber: 1);

    private static ImmutableArray<string> Row(string name, FeatureEncoding encoding) => encoding switch
    {
        LinearEncoding linear =>
        [
            name,
            string.Create(CultureInfo.InvariantCulture, $"{encoding.Minimum} to {encoding.Maximum}, saturated"),
            Figures.Count(encoding.Bits),
            $"times {linear.Scale}",
            Number(linear.Decode(encoding.Minimum), [linear.Decode(encoding.Minimum), linear.Decode(encoding.Maximum)]),
            Number(linear.Decode(encoding.Maximum), [linear.Decode(encoding.Minimum), linear.Decode(encoding.Maximum)]),
        ],
        RankEncoding ranks =>
        [
            name,
            string.Create(CultureInfo.InvariantCulture, $"one of {ranks.CodeCount} codes"),
            Figures.Count(encoding.Bits),
            string.Create(CultureInfo.InvariantCulture, $"its rank among {ranks.Boundaries.Length} {(ranks.Boundaries.Length == 1 ? "number" : "numbers")}"),
            ranks.Boundaries.IsEmpty ? "" : Number(ranks.Boundaries[0], ranks.Boundaries),
            ranks.Boundaries.IsEmpty ? "" : Number(ranks.Boundaries[^1], ranks.Boundaries),
        ],
        _ => throw new NotSupportedException(encoding.GetType().Name),
    };

    private static string Number(double number, IEnumerable<double> numbers) => number.ToString(ThresholdDigits.FormatOf(numbers), CultureInfo.InvariantCulture);
}
