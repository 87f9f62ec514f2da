using System.Collections.Immutable;
using System.Globalization;
using Zkml.Cli.Output;
using Zkml.Learning.Features;
using Zkml.Learning.Features.Tables;

namespace Zkml.Cli.Html;

/// <summary>How the features of a table become integers.</summary>
internal static class FeatureTable
{
    /// <summary>A row a feature that the model looks at; null for a pipeline of images.</summary>
    public static TextTable? Of(FeaturePipeline pipeline) => pipeline is not TablePipeline table
        ? null
        : new(
            ["feature", "as integer, saturated", "bits", "times", "from", "to"],
            [.. table.Encodings.Zip(table.Schema.FeatureNames).Where(feature => feature.First is not null).Select(feature => Row(feature.Second, feature.First!))],
            FirstNumber: 1);

    private static ImmutableArray<string> Row(string name, FeatureEncoding encoding) =>
    [
        name,
        string.Create(CultureInfo.InvariantCulture, $"{encoding.Minimum} to {encoding.Maximum}"),
        Figures.Count(encoding.Bits),
        encoding.Scale.ToString(),
        encoding.Decode(encoding.Minimum).ToString("G7", CultureInfo.InvariantCulture),
        encoding.Decode(encoding.Maximum).ToString("G7", CultureInfo.InvariantCulture),
    ];
}
