using System.Numerics;
using System.Text.Json;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Evaluation;
using Zkml.Data.Datasets;
using Zkml.Lowering;
using Zkml.Models.Evaluation;
using Zkml.Testing;
using Zkml.Tests.Face;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Interoperability;

/// <summary>Files of ours over BN254, read and proven by the field's most used tool. Its setup is made here, so it is worth nothing beyond a test.</summary>
public sealed class SnarkJsTests : IDisposable
{
    private const int Sample = 7;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>With PLONK, too: its powers of tau alone, 2^13, take minutes (docs/interoperability.md).</summary>
    [TheoryWithSnarkJs]
    [InlineData("groth16", 10)]
    public void A_digit_is_proven_and_verified_and_each_public_number_is_bound(string proofSystem, int power)
    {
        var model = PresetCatalogue.Find("nano").Model;

        ShouldBeProven(model, DatasetCatalogue.LoadSplit(model.Dataset, Split.Test), proofSystem, power);
    }

    [TheoryWithSnarkJs]
    [InlineData("groth16", 8)]
    [InlineData("plonk", 10)]
    public void So_is_a_row_of_a_table(string proofSystem, int power) => ShouldBeProven(Irises.Model, Irises.Test, proofSystem, power);

    private void ShouldBeProven(ZkModel model, Dataset samples, string proofSystem, int power)
    {
        var values = model.Pipeline.Encode(samples, Sample);
        var expected = ModelScores.Of(model.Integer, model.Pipeline, model.Pipeline.ComputeAllFeatures(values)).Classes()[0];
        BigInteger hash = 123_456_789, challenge = 42;
        var direct = DirectLowering.Lower(model, OutputKind.Class, new() { NamesEveryPublicInput = true });
        var bits = FeatureInputs.ToBits(model.Pipeline.Inputs, values);
        BigInteger[] inputs = [hash, challenge, .. direct.Inputs.Select(input => (BigInteger)bits[input.Source])];
        var (system, program) = direct.Emission;

        var result = SnarkJs.Prove(_folder.Path, system, new WitnessEvaluator(program, ScalarField.Bn254).Evaluate(inputs), proofSystem, power);

        Numbers(result, "constraints", "wires", "outputs", "publicInputs", "privateInputs")
            .ShouldBe([system.Constraints.Length, system.Wires, system.PublicOutputs, system.PublicInputs, system.PrivateInputs]);
        result.GetProperty("prime").GetString().ShouldBe($"{ScalarField.Bn254.Modulus}");
        result.GetProperty("satisfied").GetBoolean().ShouldBeTrue();
        result.GetProperty("verified").GetBoolean().ShouldBeTrue();
        result.GetProperty("publicSignals").EnumerateArray().Select(signal => signal.GetString()).ShouldBe([$"{expected}", $"{hash}", $"{challenge}"]);
        result.GetProperty("forged").EnumerateArray().Select(forged => forged.GetBoolean()).ShouldBe([false, false, false]);
        result.GetProperty("solidity").GetString()!.ShouldContain("function verifyProof(");
    }

    private static int[] Numbers(JsonElement result, params string[] names) => [.. names.Select(name => result.GetProperty(name).GetInt32())];
}
