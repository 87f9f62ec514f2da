using Spectre.Console;
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
        console.WriteLine("next:");
        console.WriteLine($"  zkml run {folder} --sample {transpiled.Model.Dataset}:test:7     one inference by the Aleo program");
        console.WriteLine($"  zkml run {folder} --input picture.png        a picture of your own");
        console.WriteLine($"  cd {folder} && leo test                      the Leo project's own tests, with the Leo compiler");
    }
}
