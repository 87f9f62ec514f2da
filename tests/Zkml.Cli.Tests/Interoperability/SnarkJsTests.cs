using System.Text.Json;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Interoperability;

/// <summary>The files that commands write over BN254, read and proven by the field's most used tool. Its setup is made here, so it is worth nothing beyond a test.</summary>
public sealed class SnarkJsTests(FlowerTable flowers) : IClassFixture<FlowerTable>, IDisposable
{
    private const string Challenge = "42";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>With PLONK, too: its powers of tau alone, 2^13, take minutes (docs/interoperability.md).</summary>
    [TheoryWithSnarkJs]
    [InlineData("groth16", 10)]
    public void A_digit_is_proven_and_verified_and_each_public_number_is_bound(string proofSystem, int power) => ShouldBeProven("nano", "mnist:test:7", proofSystem, power);

    [TheoryWithSnarkJs]
    [InlineData("groth16", 8)]
    [InlineData("plonk", 10)]
    public void So_is_a_row_of_a_table(string proofSystem, int power) => ShouldBeProven(flowers.Model, $"{flowers.Csv}:77", proofSystem, power);

    private void ShouldBeProven(string model, string sample, string proofSystem, int power)
    {
        var (directory, witness) = (Path.Combine(_folder.Path, "circuit"), Path.Combine(_folder.Path, "witness.wtns"));
        var transpiled = CommandRun.Of("transpile", model, "--out", directory, "--target", "direct", "--field", "bn254", "--json").ShouldSucceed().Json;
        var run = CommandRun.Of("run", directory, "--sample", sample, "--witness", witness, "--field", "bn254", "--challenge", Challenge, "--json").ShouldSucceed().Json;
        var (system, _) = R1csFile.Read(File.ReadAllBytes(Path.Combine(directory, "circuit.bn254.r1cs")));

        var result = SnarkJs.Prove(Path.Combine(directory, "circuit.bn254.r1cs"), witness, _folder.Path, proofSystem, power);

        Numbers(result, "constraints", "wires", "outputs", "publicInputs", "privateInputs")
            .ShouldBe([system.Constraints.Length, system.Wires, system.PublicOutputs, system.PublicInputs, system.PrivateInputs]);
        run["witness"]!["wires"]!.GetValue<int>().ShouldBe(system.Wires);
        result.GetProperty("prime").GetString().ShouldBe($"{ScalarField.Bn254.Modulus}");
        result.GetProperty("satisfied").GetBoolean().ShouldBeTrue();
        result.GetProperty("verified").GetBoolean().ShouldBeTrue();
        result.GetProperty("publicSignals").EnumerateArray().Select(signal => signal.GetString()).ShouldBe([$"{run["class"]!.GetValue<int>()}", ModelSignal(transpiled), Challenge]);
        result.GetProperty("forged").EnumerateArray().Select(forged => forged.GetBoolean()).ShouldBe([false, false, false]);
        result.GetProperty("solidity").GetString()!.ShouldContain("function verifyProof(");
    }

    private static string ModelSignal(System.Text.Json.Nodes.JsonNode transpiled)
    {
        Statements.ModelHash.TryParse(transpiled["direct"]!["model"]!.GetValue<string>(), out var hash).ShouldBeTrue();
        return $"{hash!.Value}";
    }

    private static int[] Numbers(JsonElement result, params string[] names) => [.. names.Select(name => result.GetProperty(name).GetInt32())];
}
