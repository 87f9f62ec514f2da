using System.Globalization;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Learning.Features.Tables;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>What can be done with a project that was just written.</summary>
internal static class NextSteps
{
    /// <summary>The sample of a test split that examples take.</summary>
    public const int Sample = 7;

    /// <summary>Prints them.</summary>
    public static void Write(IAnsiConsole console, TranspiledModel transpiled, string directory)
    {
        var folder = Path.GetRelativePath(Environment.CurrentDirectory, directory);
        console.WriteLine();
        var sample = Learning.Data.DatasetCatalogue.Names.Contains(transpiled.Model.Dataset) ? string.Create(CultureInfo.InvariantCulture, $"{transpiled.Model.Dataset}:test:{Sample}") : "FILE.csv:7";
        var facts = FactTable.Create()
            .Fact("one inference", $"zkml run {folder} --sample {sample}")
            .Fact(transpiled.Model.Pipeline is TablePipeline ? "your own row" : "your own picture", $"zkml run {folder} --input {(transpiled.Model.Pipeline is TablePipeline ? "row.json" : "picture.png")}")
            .Fact("a proof", $"zkml prove {folder} --sample {sample} --out proof.json")
            .Fact("its verification", $"zkml verify proof.json --program {folder}");
        console.Write(transpiled.Weights.IsEmpty ? facts.Fact("the Leo project's tests", $"cd {folder} && leo test") : facts);
    }
}
