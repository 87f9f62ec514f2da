using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Datasets;
using Zkml.Cli.Output;
using Zkml.Data.Datasets;

namespace Zkml.Cli.Reports;

/// <summary>What a data set holds and which files it came from.</summary>
internal sealed record DatasetReport(IImageDatasetSource Source, ImageSplits Splits, ImmutableArray<DataFile> Files)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["name"] = Source.Name,
        ["description"] = Source.Description,
        ["shape"] = new JsonArray(Splits.Test.Height, Splits.Test.Width),
        ["classes"] = Splits.Test.Classes,
        ["samples"] = new JsonObject
        {
            ["train"] = Splits.TrainIndices.Length,
            ["validation"] = Splits.ValidationIndices.Length,
            ["test"] = Splits.Test.Count,
        },
        ["files"] = new JsonArray([.. Files.Select(file => new JsonObject { ["path"] = file.Path, ["bytes"] = file.Bytes, ["sha256"] = file.Sha256 })]),
    };

    /// <summary>The report as tables.</summary>
    public void Write(IAnsiConsole console)
    {
        var facts = FactTable.Create()
            .Fact("data set", $"{Source.Name}: {Source.Description}")
            .Fact("samples", $"{Figures.Count(Splits.TrainIndices.Length)} train, {Figures.Count(Splits.ValidationIndices.Length)} validation, {Figures.Count(Splits.Test.Count)} test")
            .Fact("shape", $"{Splits.Test.Height}×{Splits.Test.Width} grey pixels, {Splits.Test.Classes} classes");
        console.Write(facts);

        var files = new Table().Border(TableBorder.Rounded).AddColumns("file", "bytes", "SHA-256 (checked)");
        foreach (var file in Files)
        {
            files.AddRow(Path.GetFileName(file.Path), Figures.Count(file.Bytes), file.Sha256);
        }

        files.Columns[1].RightAligned();
        console.Write(files);
        console.WriteLine($"in {Path.GetDirectoryName(Files[0].Path)}");
    }
}
