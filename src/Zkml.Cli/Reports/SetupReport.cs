using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml setup</c>.</summary>
/// <param name="Directory">The program.</param>
/// <param name="Keys">Its keys.</param>
/// <param name="Engine">What made them, or would have.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record SetupReport(TranspiledDirectory Directory, KeyEntry Keys, EngineIdentity Engine, TimeSpan Elapsed)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var circuit = Keys.Synthesis.Circuit;
        return new()
        {
            ["program"] = $"{Directory.Manifest.Program}.aleo",
            ["function"] = TranspiledDirectory.Function,
            ["constraints"] = circuit.Constraints,
            ["variables"] = circuit.Variables,
            ["nonzeros"] = new JsonObject { ["a"] = circuit.NonZeros.A, ["b"] = circuit.NonZeros.B, ["c"] = circuit.NonZeros.C },
            ["variablesWithConstants"] = Keys.Synthesis.VariablesWithConstants,
            ["provingKeyBytes"] = Keys.Synthesis.ProvingKeyBytes,
            ["verifyingKeyBytes"] = Keys.Synthesis.VerifyingKeyBytes,
            ["verifyingKeySha256"] = Keys.VerifyingKeySha256,
            ["engine"] = EngineNames.Of(Engine.Kind),
            ["seconds"] = Elapsed.TotalSeconds,
        };
    }

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var circuit = Keys.Synthesis.Circuit;
        console.Write(FactTable.Create()
            .Fact("program", $"{Directory.Manifest.Program}.aleo, function {TranspiledDirectory.Function}")
            .Fact("constraints", $"{Figures.Count(circuit.Constraints)}, as in snarkVM's verifying key")
            .Fact("non-zeros", $"A {Figures.Count(circuit.NonZeros.A)}, B {Figures.Count(circuit.NonZeros.B)}, C {Figures.Count(circuit.NonZeros.C)}")
            .Fact("proving key", $"{Figures.Kilobytes(Keys.Synthesis.ProvingKeyBytes)} in {Keys.Files.ProvingKey}")
            .Fact("verifying key", $"{Keys.Synthesis.VerifyingKeyBytes} bytes, SHA-256 {Keys.VerifyingKeySha256}")
            .Fact("engine", $"{EngineNames.Of(Engine.Kind)}, snarkVM {Engine.SnarkVm}")
            .Fact("took", Figures.Seconds(Elapsed)));
    }
}
