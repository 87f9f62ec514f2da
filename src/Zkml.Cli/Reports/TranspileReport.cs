using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>What <c>zkml transpile</c> says.</summary>
/// <param name="Transpiled">What was written.</param>
/// <param name="Directory">Where to.</param>
internal sealed record TranspileReport(TranspiledModel Transpiled, string Directory)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new JsonObject { ["model"] = Transpiled.Model.Name, ["outputDirectory"] = Directory }.AddCircuit(Transpiled);

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        console.Write(FactTable.Create()
            .Fact("model", $"{Transpiled.Model.Name}: {Transpiled.Model.Description}")
            .AddCircuit(Transpiled)
            .Fact("coverage", Transpiled.Model.Pipeline.Covers)
            .Fact("written to", Directory));
        NextSteps.Write(console, Transpiled, Directory);
    }
}
