using System.Globalization;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Data.Features.Tables;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>What can be done with a project that was just written.</summary>
internal static class NextSteps
{
    /// <summary>The sample of a test split that examples take.</summary>
    public const int Sample = 7;

    /// <summary>Prints them.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="transpiled">The project.</param>
    /// <param name="directory">Where it was written.</param>
    /// <param name="commitment">The commitment to its private weights; null if there is none.</param>
    /// <param name="direct">The circuit for direct proofs; null if there is none.</param>
    public static void Write(IAnsiConsole console, TranspiledModel transpiled, string directory, string? commitment = null, DirectTranspilation? direct = null)
    {
        var program = ShellWord.OfRelative(directory);
        console.WriteLine();
        var sample = SampleOf(transpiled.Model);
        var facts = FactTable.Create()
            .Fact("one inference", $"zkml run {program} --sample {sample}")
            .Fact(transpiled.Model.Pipeline is TablePipeline ? "your own row" : "your own picture", $"zkml run {program} --input {(transpiled.Model.Pipeline is TablePipeline ? "row.json" : "picture.png")}")
            .Fact("a proof", $"zkml prove {program} --sample {sample} --out proof.json{(direct is null ? " --target aleo" : "")}")
            .Fact("its verification", direct is null ? $"zkml verify proof.json --program {program}{Commitment(commitment)}" : $"zkml verify proof.json --model {program}{Commitment(direct.Model.Commitment?.ToString(CultureInfo.InvariantCulture))}");
        console.Write(transpiled.Weights.IsEmpty ? facts.Fact("the Leo project's tests", $"cd {program} && leo test") : facts);
    }

    /// <summary>Prints them for a directory without an Aleo program.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="direct">The transpiled model.</param>
    /// <param name="directory">Where it was written.</param>
    public static void WriteDirect(IAnsiConsole console, DirectTranspilation direct, string directory)
    {
        var program = ShellWord.OfRelative(directory);
        console.WriteLine();
        console.Write(FactTable.Create()
            .Fact("a proof", $"zkml prove {program} --sample {SampleOf(direct.Computed)} --out proof.json")
            .Fact("its verification", $"zkml verify proof.json --model {program}{Commitment(direct.Model.Commitment?.ToString(CultureInfo.InvariantCulture))}"));
    }

    private static string SampleOf(ZkModel model) =>
        Data.Datasets.DatasetCatalogue.Names.Contains(model.Dataset) ? string.Create(CultureInfo.InvariantCulture, $"{model.Dataset}:test:{Sample}") : "FILE.csv:7";

    /// <summary>The option of <c>zkml verify</c> without which a proof may be about any weights.</summary>
    public static string Commitment(string? commitment) => commitment is null ? "" : $" --commitment {commitment}";
}
