using System.Globalization;
using Zkml.Host;

namespace Zkml.Data.Features;

/// <summary>The table of all steps for the documentation, in Markdown.</summary>
public static class FeatureStepTable
{
    /// <summary>One row a step, its figures for the 28×28 image of bytes and the settings shown; ends with a line feed.</summary>
    public static string Create() =>
        MarkdownTable.Create(["step", "computes", "values", "bits", "constraints in the circuit", "additions"], [2, 3, 5], FeatureStepCatalogue.All.Select(Row));

    private static string[] Row(FeatureStepEntry entry)
    {
        var source = ImagePipeline.Original;
        var step = entry.ReadExample();
        var layout = step.Infer(source);
        var appended = layout.Count > source.Count && layout.Values.AsSpan()[..source.Count].SequenceEqual(source.Values.AsSpan());
        var values = appended ? layout.Values[source.Count..] : layout.Values;
        var fitted = step is IFittedStep and LinearFeatureStep;
        return
        [
            $"`{entry.Example}`",
            entry.Definition,
            string.Create(CultureInfo.InvariantCulture, $"{(appended ? "+" : "")}{values.Length:N0}"),
            fitted ? "depends on the fit" : $"{values.Max(value => CircuitInputFactory.For(value).Bits)}",
            step is LinearFeatureStep ? "0" : "outside",
            step is LinearFeatureStep linear ? string.Create(CultureInfo.InvariantCulture, $"{(fitted ? "at most " : "")}{Additions(linear, source):N0}") : "",
        ];
    }

    /// <summary>Additions and subtractions of pixels and constants, one sum after the other; what sums have in common is counted each time.</summary>
    private static int Additions(LinearFeatureStep step, StageLayout source) => step is IFittedStep { IsFitted: false }
        ? step.Infer(source).Count * source.Count
        : step.Combine(source).Sum(feature => feature.Terms.Length - (feature.Constant == 0 ? 1 : 0));
}
