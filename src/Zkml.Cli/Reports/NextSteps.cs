using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>What can be done with a project that was just written.</summary>
internal static class NextSteps
{
    /// <summary>Prints them.</summary>
    public static void Write(IAnsiConsole console, TranspiledModel transpiled, string directory)
    {
        var folder = Path.GetRelativePath(Environment.CurrentDirectory, directory);
        console.WriteLine();
        console.Write(FactTable.Create()
            .Fact("one inference", $"zkml run {folder} --sample {transpiled.Model.Dataset}:test:7")
            .Fact("your own picture", $"zkml run {folder} --input picture.png")
            .Fact("a proof", $"zkml prove {folder} --sample {transpiled.Model.Dataset}:test:7 --out proof.json")
            .Fact("its verification", "zkml verify proof.json")
            .Fact("the Leo project's tests", $"cd {folder} && leo test"));
    }
}
