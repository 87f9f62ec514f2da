using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Running;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml transpile</c>.</summary>
/// <param name="Transpiled">What was written.</param>
/// <param name="OtherObjective">What it would cost if it were made small in the other way.</param>
/// <param name="Directory">Where to.</param>
/// <param name="WeightsFile">Where the private weights are; null if weights are constants.</param>
/// <param name="Commitment">The commitment to them; null where there is none.</param>
internal sealed record TranspileReport(TranspiledModel Transpiled, ObjectiveComparison OtherObjective, string Directory, string? WeightsFile, string? Commitment)
{
    /// <summary>The circuit for direct proofs; null if there is none.</summary>
    public DirectFigures? Direct { get; init; }

    private readonly DisclosureReport? _disclosure = DisclosureReport.Of(Transpiled);

    /// <summary>The report on what was just written.</summary>
    public static TranspileReport Of(TranspiledModel transpiled, ObjectiveComparison otherObjective, string directory)
    {
        if (transpiled.Options.Weights == WeightSource.Constant)
        {
            return new(transpiled, otherObjective, directory, null, null);
        }

        // What is in the file counts: it may have been there before, with another salt.
        var weights = PrivateWeights.Load(PrivateWeights.PathFor(directory), transpiled.AleoText);
        return new(transpiled, otherObjective, directory, weights.File, TranspiledDirectory.Open(directory).CommitmentTo(weights));
    }

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["model"] = Transpiled.Model.Name, ["outputDirectory"] = Directory, ["manifestSha256"] = CircuitManifest.MeaningSha256Of(Transpiled) }.AddCircuit(Transpiled);
        OtherObjective.AddTo(json);
        Direct?.AddTo(json);
        if (WeightsFile is not null)
        {
            json["weights"]!["file"] = WeightsFile;
            json["weights"]!["commitment"] = Commitment;
            _disclosure?.AddTo(json["weights"]!.AsObject());
        }

        return json;
    }

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var facts = FactTable.Create()
            .Fact("model", $"{Transpiled.Model.Name}: {Transpiled.Model.Description}")
            .AddCircuit(Transpiled)
            .Fact("minimised", OtherObjective.Describe())
            .Fact("coverage", Transpiled.Model.Pipeline.Covers)
            .Fact("written to", Directory)
            .Fact("manifest hash", $"{CircuitManifest.MeaningSha256Of(Transpiled)}: publish it to tie proofs to this program and these labels");
        if (WeightsFile is not null)
        {
            facts.Fact("private weights", $"{WeightsFile}: secret, and needed to run and prove; the directory has no secrets");
        }

        Direct?.AddTo(facts);
        _disclosure?.AddTo(facts);
        if (Commitment is not null)
        {
            facts.Fact("commitment", $"{Commitment}: publish it to tie proofs to these weights");
        }

        console.Write(facts);
        NextSteps.Write(console, Transpiled, Directory, Commitment, direct: Direct?.Direct);
    }
}
