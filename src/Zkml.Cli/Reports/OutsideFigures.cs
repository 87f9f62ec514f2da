using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Zkml.Cli.Datasets;
using Zkml.Cli.Output;
using Zkml.Data.Features;
using Zkml.Data.Features.Tables;

namespace Zkml.Cli.Reports;

/// <summary>What is said of numbers outside of what is declared of their columns.</summary>
internal static class OutsideFigures
{
    private const int Listed = 5;

    /// <summary>The numbers of a sample.</summary>
    public static ImmutableArray<OutsideNumber> Of(FeaturePipeline pipeline, RunSample sample) => pipeline is TablePipeline table && sample.Input.Row is { } row ? OutsideNumber.Of(table, row) : [];

    /// <summary>Those of a sample, as <c>--json</c> gives them.</summary>
    public static JsonArray Json(FeaturePipeline pipeline, RunSample sample) => new([.. Of(pipeline, sample).Select(number => new JsonObject
    {
        ["feature"] = number.Feature,
        ["value"] = number.Value,
        ["minimum"] = number.Range.Minimum,
        ["maximum"] = number.Range.Maximum,
        ["saturates"] = number.Saturates,
    })]);

    /// <summary>Says which numbers of some samples are outside: the first few, and how many there are.</summary>
    public static void Warn(Terminal terminal, FeaturePipeline pipeline, IReadOnlyList<RunSample> samples)
    {
        var outside = samples.SelectMany(sample => Of(pipeline, sample).Select(number => (Sample: sample, Number: number))).ToArray();
        foreach (var (sample, number) in outside.Take(Listed))
        {
            terminal.Log($"{sample.Description}: {number.Feature} is {number.Value.ToString(CultureInfo.InvariantCulture)}, outside the declared range, {number.Range}{(number.Saturates ? "; the nearest number that its integers can hold is used" : "")}");
        }

        if (outside.Length > Listed)
        {
            terminal.Log(string.Create(CultureInfo.InvariantCulture, $"and {outside.Length - Listed:N0} more numbers are outside the declared ranges of their columns"));
        }
    }

    /// <summary>Says of which columns most cells are outside.</summary>
    public static void Warn(Terminal terminal, IReadOnlyList<OutsideColumn> columns)
    {
        foreach (var column in columns.Where(column => column.MayHaveOtherUnit))
        {
            terminal.Log(string.Create(
                CultureInfo.InvariantCulture, $"most cells of {column.Feature}, {column.Outside:N0} of {column.Cells:N0}, are outside the declared range, {column.Range}: the table may use another unit than the training data"));
        }
    }

    /// <summary>The cells of a table, as <c>--json</c> gives them.</summary>
    public static JsonObject Json(IReadOnlyList<OutsideColumn> columns) => new()
    {
        ["cells"] = columns.Sum(column => (long)column.Cells),
        ["outside"] = columns.Sum(column => (long)column.Outside),
        ["columns"] = new JsonArray([.. columns.Where(column => column.Outside > 0).Select(column => new JsonObject
        {
            ["name"] = column.Feature,
            ["outside"] = column.Outside,
            ["minimum"] = column.Range.Minimum,
            ["maximum"] = column.Range.Maximum,
        })]),
    };

    /// <summary>The same as a sentence; null if every cell is within.</summary>
    public static string? Sentence(IReadOnlyList<OutsideColumn> columns) => columns.Sum(column => (long)column.Outside) is var outside and > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{outside:N0} of {columns.Sum(column => (long)column.Cells):N0} cells are outside the declared ranges of their columns: ")
            + string.Join(", ", columns.Where(column => column.Outside > 0).OrderByDescending(column => column.Outside).Take(Listed).Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Feature} {column.Outside:N0}")))
        : null;
}
