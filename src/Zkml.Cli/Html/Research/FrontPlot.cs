using System.Globalization;
using System.Text.Json.Nodes;
using Zkml.Research.Results;

namespace Zkml.Cli.Html.Research;

/// <summary>A plot of accuracy against a cost, with the Pareto front as steps, as a specification for <see cref="VegaLite"/>.</summary>
internal static class FrontPlot
{
    // Pixels.
    private const int Width = 1080;
    private const int Height = 420;
    private const int SidePadding = 90;
    private const int EndPadding = 16;
    private const int LabelFontSize = 11;

    // The colours of the classes on the page: of middle lightness, so that they show on white and on black.
    private static readonly string[] Colours = ["#2563eb", "#ea580c", "#16a34a", "#c026d3", "#ca8a04", "#0891b2", "#dc2626", "#7c3aed", "#65a30d", "#db2777"];
    private static readonly double[] Ticks = [0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 50, 90];

    /// <summary>The specification.</summary>
    /// <param name="results">All rows; those without figures are left out.</param>
    /// <param name="title">Of the axis with the cost.</param>
    /// <param name="cost">What is to be small; null where it is not known.</param>
    /// <param name="format">How D3 writes the numbers of that axis.</param>
    public static JsonObject Of(ResearchResults results, string title, Func<ExperimentFigures, double?> cost, string format = "~s")
    {
        var rows = results.Rows.Where(row => row.Figures is { } figures && cost(figures) is not null).ToArray();
        var front = ParetoFront.Of(results.Rows, cost);
        var families = rows.Select(row => row.Family).Distinct().Order(StringComparer.Ordinal).ToArray();
        return new()
        {
            ["width"] = Width,
            ["height"] = Height,
            ["background"] = "transparent",
            ["config"] = Style(),
            ["encoding"] = new JsonObject { ["x"] = Axis("cost", title, new JsonObject { ["type"] = "log", ["nice"] = false, ["padding"] = SidePadding }, new JsonObject { ["format"] = format }), ["y"] = Accuracy() },
            ["layer"] = new JsonArray(
                new JsonObject { ["data"] = Data(front, cost), ["mark"] = new JsonObject { ["type"] = "line", ["interpolate"] = "step-after", ["stroke"] = "var(--faint)", ["strokeDash"] = new JsonArray(5, 4), ["aria"] = false }, ["encoding"] = new JsonObject { ["detail"] = new JsonObject { ["field"] = "dataset" } } },
                new JsonObject { ["data"] = Data(rows, cost), ["mark"] = new JsonObject { ["type"] = "point", ["filled"] = true, ["size"] = 75, ["opacity"] = 0.9 }, ["encoding"] = Points(families) },
                new JsonObject { ["data"] = Data(Named(rows, front, cost), cost), ["mark"] = new JsonObject { ["type"] = "text", ["align"] = "right", ["dx"] = -7, ["dy"] = -7, ["fill"] = "var(--ink)", ["aria"] = false }, ["encoding"] = new JsonObject { ["text"] = new JsonObject { ["field"] = "experiment" } } }),
        };
    }

    /// <summary>The rows of the front that are named: one per experiment, the most accurate first, where there is room.</summary>
    private static IReadOnlyList<ExperimentResult> Named(ExperimentResult[] rows, IEnumerable<ExperimentResult> front, Func<ExperimentFigures, double?> cost)
    {
        var x = LogarithmicAxis([.. rows.Select(row => cost(row.Figures!)!.Value)], Width - (2 * SidePadding));
        var y = LogarithmicAxis([.. rows.Select(row => Wrong(row.Figures!))], Height - (2 * EndPadding));
        var candidates = front.OrderBy(row => Wrong(row.Figures!)).DistinctBy(row => row.Experiment);
        return PlotLabels.WithRoom(candidates, row => new(row.Experiment, x(cost(row.Figures!)!.Value), y(Wrong(row.Figures!)), LabelFontSize));
    }

    /// <summary>How many pixels from its lowest value an axis puts a value.</summary>
    private static Func<double, double> LogarithmicAxis(double[] values, int length)
    {
        var (low, high) = (Math.Log(values.Min()), Math.Log(values.Max()));
        return value => high > low ? (Math.Log(value) - low) / (high - low) * length : 0;
    }

    /// <summary>Per cent of the samples; half a sample where nothing is wrong, since a logarithm has no zero.</summary>
    private static double Wrong(ExperimentFigures figures) => 100 * Math.Max(1 - figures.CircuitAccuracy, 0.5 / figures.Samples);

    /// <summary>The share of wrong answers on a logarithmic axis, whose labels say the share of right ones: 98 % and 99 % are as far apart as 96 % and 98 %.</summary>
    private static JsonObject Accuracy()
    {
        var labels = new JsonObject { ["values"] = new JsonArray([.. Ticks.Select(tick => JsonValue.Create(tick))]), ["labelExpr"] = "format(100 - datum.value, '~f') + ' %'" };
        return Axis("wrong", "circuit accuracy", new JsonObject { ["type"] = "log", ["reverse"] = true, ["nice"] = false, ["padding"] = EndPadding }, labels);
    }

    private static JsonObject Axis(string field, string title, JsonObject scale, JsonObject labels) =>
        new() { ["field"] = field, ["type"] = "quantitative", ["title"] = title, ["scale"] = scale, ["axis"] = labels };

    private static JsonObject Points(string[] families)
    {
        var names = new JsonArray([.. families.Select(family => JsonValue.Create(family))]);
        var colours = new JsonArray([.. families.Select((_, i) => JsonValue.Create(Colours[i % Colours.Length]))]);
        return new()
        {
            ["color"] = new JsonObject { ["field"] = "family", ["type"] = "nominal", ["title"] = null, ["scale"] = new JsonObject { ["domain"] = names, ["range"] = colours } },
            ["shape"] = new JsonObject { ["field"] = "family", ["type"] = "nominal", ["title"] = null, ["scale"] = new JsonObject { ["domain"] = names.DeepClone() } },
            ["description"] = new JsonObject { ["field"] = "label" },
        };
    }

    private static JsonObject Data(IEnumerable<ExperimentResult> rows, Func<ExperimentFigures, double?> cost) => new()
    {
        ["values"] = new JsonArray([.. rows.Select(row => new JsonObject
        {
            ["cost"] = cost(row.Figures!),
            ["wrong"] = Wrong(row.Figures!),
            ["family"] = row.Family,
            ["dataset"] = row.Dataset,
            ["experiment"] = row.Experiment,
            ["label"] = string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Experiment}, seed {row.Seed}: {row.Figures!.CircuitAccuracy * 100:F2} %, {row.Figures.BodyConstraints:N0} body constraints, {row.Figures.Weights:N0} weights, {row.Figures.ProgramBytes / 1000.0:N1} kB, a proof {row.Figures.ProvingSeconds:F2} s"),
        })]),
    };

    private static JsonObject Style() => new()
    {
        ["font"] = "system-ui, Helvetica, Arial, sans-serif",
        ["view"] = new JsonObject { ["stroke"] = "var(--line)" },
        ["axis"] = new JsonObject
        {
            ["labelColor"] = "var(--ink)",
            ["titleColor"] = "var(--faint)",
            ["gridColor"] = "var(--line)",
            ["domainColor"] = "var(--line)",
            ["tickColor"] = "var(--line)",
            ["labelFontSize"] = 12,
            ["titleFontSize"] = 13,
            ["titleFontWeight"] = "normal",
        },
        ["legend"] = new JsonObject { ["labelColor"] = "var(--ink)", ["labelFontSize"] = 12, ["labelLimit"] = 400, ["orient"] = "bottom" },
        ["text"] = new JsonObject { ["fontSize"] = LabelFontSize },
    };
}
