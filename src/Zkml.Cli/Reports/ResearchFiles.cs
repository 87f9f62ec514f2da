using System.Collections.Immutable;
using Zkml.Cli.Html;
using Zkml.Cli.Html.Research;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Research.Results;
using Zkml.Research.Running;

namespace Zkml.Cli.Reports;

/// <summary>What a run of experiments leaves in its directory for people: tables, the plots of both fronts, and the page.</summary>
internal static class ResearchFiles
{
    private const string Plot = "front.svg";
    private const string ProvingPlot = "proving.svg";

    /// <summary>Writes them, each whole.</summary>
    /// <param name="results">What was found.</param>
    /// <param name="directory">Where to.</param>
    /// <param name="samples">The split of a data set that the rows were measured on.</param>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <returns>The names of the files.</returns>
    /// <exception cref="MissingComponentException">Node.js is missing.</exception>
    public static ImmutableArray<string> Write(ResearchResults results, RunDirectory directory, Func<string, ImageDataset> samples, Action<string>? log)
    {
        var plots = FrontPlots.Draw(results, log);
        (string Name, string Text)[] files =
        [
            ("results.csv", ResultsCsv.Write(results)),
            ("results.md", ResultsMarkdown.Write(results, plots.IsEmpty ? null : Plot, plots.IsEmpty ? null : ProvingPlot)),
            .. plots.Zip([Plot, ProvingPlot], (plot, file) => (file, DrawingFile.Of(plot))),
            ("report.html", ResearchPage.Render(results, directory, samples, plots)),
        ];
        foreach (var (name, text) in files)
        {
            AtomicFile.Write(Path.Combine(directory.Path, name), text);
        }

        return [.. files.Select(file => file.Name)];
    }
}
