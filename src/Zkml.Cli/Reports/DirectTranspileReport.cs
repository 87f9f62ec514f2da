using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Running;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml transpile --target direct</c>.</summary>
/// <param name="Direct">What was written.</param>
/// <param name="Key">The verifying key; null if it was not made.</param>
/// <param name="Directory">Where to.</param>
internal sealed record DirectTranspileReport(DirectTranspilation Direct, DirectKeyFigures? Key, string Directory)
{
    private readonly DisclosureReport? _disclosure = DisclosureReport.Of(Direct);

    private string? WeightsFile => Direct.Options.Weights == WeightSource.Input ? PrivateWeights.PathFor(Directory) : null;

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["model"] = Direct.Computed.Name,
            ["outputDirectory"] = Directory,
            ["weights"] = new JsonObject { ["nonzero"] = Direct.Computed.Integer.NonZeroWeights },
            ["covers"] = Direct.Computed.Pipeline.Covers,
        };
        new DirectFigures(Direct, Key).AddTo(json);
        if (WeightsFile is not null)
        {
            json["weights"]!["file"] = WeightsFile;
            _disclosure?.AddTo(json["weights"]!.AsObject());
        }

        return json;
    }

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var facts = FactTable.Create()
            .Fact("model", $"{Direct.Computed.Name}: {Direct.Computed.Description}")
            .Fact("weights", $"{Figures.Count(Direct.Computed.Integer.NonZeroWeights)} non-zero");
        if (WeightsFile is not null)
        {
            facts.Fact("private weights", $"{WeightsFile}: secret, and needed to prove; the directory has no secrets");
            _disclosure?.AddTo(facts);
        }

        console.Write(new DirectFigures(Direct, Key).AddTo(facts).Fact("coverage", Direct.Computed.Pipeline.Covers).Fact("written to", Directory));
        NextSteps.WriteDirect(console, Direct, Directory);
    }
}
