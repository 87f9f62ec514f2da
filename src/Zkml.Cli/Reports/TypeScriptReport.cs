using System.Text;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml transpile --target typescript</c>.</summary>
/// <param name="Transpiled">The model.</param>
/// <param name="Path">The module's file.</param>
/// <param name="Text">The module.</param>
internal sealed record TypeScriptReport(TranspiledModel Transpiled, string Path, string Text)
{
    // The pipeline before the circuit, where it has a form in TypeScript.
    private bool Encodes => Text.Contains("export function encode(", StringComparison.Ordinal);

    private int Bytes => Encoding.UTF8.GetByteCount(Text);

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["model"] = Transpiled.Model.Name,
        ["module"] = Path,
        ["bytes"] = Bytes,
        ["weights"] = new JsonObject { ["nonzero"] = Transpiled.Model.Integer.NonZeroWeights },
        ["encodes"] = Encodes,
        ["covers"] = Transpiled.Model.Pipeline.Covers,
    };

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console) => console.Write(FactTable.Create()
        .Fact("model", $"{Transpiled.Model.Name}: {Transpiled.Model.Description}")
        .Fact("weights", $"{Figures.Count(Transpiled.Model.Integer.NonZeroWeights)} non-zero")
        .Fact("before it", Encodes ? "the module also turns a 28×28 image into what the circuit takes" : "the module has no function that makes the circuit's inputs of a sample; give it those")
        .Fact("coverage", Transpiled.Model.Pipeline.Covers)
        .Fact("written to", $"{Path}, {Figures.Count(Bytes)} bytes; it computes what the circuit computes, and proves nothing"));
}
