using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Zkml.Host;
using Zkml.Research.Results;

namespace Zkml.Cli.Html.Research;

/// <summary>The plots of a run of experiments: accuracy against body constraints first, then against the price of a direct proof, against weights, and against bytes.</summary>
internal static class FrontPlots
{
    /// <summary>An SVG element a plot, in this order; none where no row has a circuit.</summary>
    /// <param name="results">What was found.</param>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <exception cref="MissingComponentException">Node.js is missing.</exception>
    public static ImmutableArray<string> Draw(ResearchResults results, Action<string>? log) => results.BodyFront.Count == 0
        ? []
        :
        [
            .. VegaLite.Draw(
                new JsonArray(
                    FrontPlot.Of(results, "body constraints", figures => figures.BodyConstraints),
                    FrontPlot.Of(results, "seconds of processor time for a direct proof, estimated", figures => figures.ProvingSeconds, format: "~r"),
                    FrontPlot.Of(results, "non-zero weights", figures => figures.Weights),
                    FrontPlot.Of(results, "program bytes", figures => figures.ProgramBytes)),
                log),
        ];
}
