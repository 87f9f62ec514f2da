using System.Text.Json.Nodes;
using Zkml.Aleo.Syntax;
using Zkml.Host;
using Zkml.Lowering;
using Zkml.Running;
using Zkml.Statements;
using Zkml.Testing;
using Zkml.Training.Presets;
using Zkml.Transpiling;
using Zkml.Varuna.Engines;

namespace Zkml.Tests.Running;

public sealed class DirectDirectoryTests : IDisposable
{
    private static readonly ZkModel Nano = PresetCatalogue.Find("nano").Model;
    private static readonly TranspileOptions Options = new("nano_model");
    private static readonly DirectTranspilation Direct = DirectTranspiler.Transpile(Nano, Options);
    private static readonly CertifiedKey Key = new(new byte[] { 1 }, new byte[] { 2 }, new(1, 2, 3, 4, 5, 6, 7));

    private readonly TemporaryDirectory _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "nano");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(OutputKind.Class, Visibility.Private, 1, 3)]
    [InlineData(OutputKind.Logits, Visibility.Private, 10, 12)]
    [InlineData(OutputKind.Class, Visibility.Public, 1, 5)]
    public void A_model_written_for_direct_proofs_is_the_same_model_when_it_is_opened(OutputKind output, Visibility inputs, int outputs, int publicInputs)
    {
        var direct = DirectTranspiler.Transpile(Nano, new("nano_model", output, inputs), optimisedFor: 8);
        ProjectWriter.Write(direct, Key, Path);

        var opened = DirectDirectory.Open(TranspiledDirectory.Open(Path));

        opened.Hash.ShouldBe(direct.Model.Hash);
        opened.Shape.ShouldBe(direct.Model.Shape);
        opened.Shape.Outputs.ShouldBe(outputs);
        opened.Shape.Count.ShouldBe(publicInputs);
        opened.OptimisedFor.ShouldBe(8);
        opened.Inputs.ShouldBe(direct.Model.Inputs);
        opened.Circuit.R1cs.ToArray().ShouldBe(direct.Model.Circuit.R1cs.ToArray());
        opened.Circuit.WitnessProgram.ToArray().ShouldBe(direct.Model.Circuit.WitnessProgram.ToArray());
        Directory.GetFiles(Path).Select(file => System.IO.Path.GetFileName(file)).ShouldBe(["circuit.json", "circuit.r1cs", "circuit.witness", "model.integer.json", "verifying.key"], ignoreOrder: true);
        File.ReadAllBytes(System.IO.Path.Combine(Path, "verifying.key")).ShouldBe(DirectKeyFile.Write(Key));
    }

    [Fact]
    public void A_model_written_for_both_targets_has_the_manifest_hash_of_its_program_as_ever()
    {
        var aleo = Transpiler.Transpile(Nano, Options);
        ProjectWriter.Write(aleo, Direct, null, Path, []);

        var opened = TranspiledDirectory.Open(Path);

        opened.Manifest.MeaningSha256.ShouldBe(CircuitManifest.MeaningSha256Of(aleo));
        opened.ProgramText.ShouldBe(aleo.AleoText);
        DirectDirectory.Open(opened).Hash.ShouldBe(Direct.Model.Hash);
        opened.ScoreOf(new int[opened.Manifest.Pipeline.Inputs.Length]).ShouldNotBeNull();
    }

    [Fact]
    public void Each_target_says_what_a_directory_of_the_other_lacks()
    {
        ProjectWriter.Write(Direct, null, Path);
        var direct = TranspiledDirectory.Open(Path);
        Should.Throw<MalformedInputException>(() => direct.Run(new int[direct.Manifest.Pipeline.Inputs.Length])).Message.ShouldContain("transpile the model with --target aleo or both");
        direct.ScoreOf(new int[direct.Manifest.Pipeline.Inputs.Length]).ShouldNotBeNull();

        var other = Path + "-aleo";
        ProjectWriter.Write(Transpiler.Transpile(Nano, Options), other, []);
        Should.Throw<MalformedInputException>(() => DirectDirectory.Open(TranspiledDirectory.Open(other))).Message.ShouldContain("transpile the model with --target direct or both");
    }

    [Fact]
    public void A_key_of_another_circuit_does_not_stay()
    {
        ProjectWriter.Write(Direct, Key, Path);
        ProjectWriter.Write(DirectTranspiler.Transpile(Nano, new("nano_model", OutputKind.Logits)), null, Path);

        File.Exists(System.IO.Path.Combine(Path, "verifying.key")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("circuit.r1cs")]
    [InlineData("circuit.witness")]
    [InlineData("verifying.key")]
    [InlineData("model.integer.json")]
    public void A_changed_file_is_refused(string name)
    {
        ProjectWriter.Write(Direct, Key, Path);
        var path = System.IO.Path.Combine(Path, name);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);

        Should.Throw<MalformedInputException>(() => DirectDirectory.Open(TranspiledDirectory.Open(Path))).Message.ShouldContain("SHA-256 differs");
    }

    [Fact]
    public void A_manifest_whose_labels_were_changed_is_not_that_of_the_model()
    {
        ProjectWriter.Write(Direct, Key, Path);
        var path = System.IO.Path.Combine(Path, "circuit.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest["output"]!["labels"]![3] = "8";
        File.WriteAllText(path, manifest.ToJsonString());

        Should.Throw<MalformedInputException>(() => DirectDirectory.Open(TranspiledDirectory.Open(Path))).Place.ShouldBe("direct.model");
    }

    [Theory]
    [InlineData("outputs", "2")]
    [InlineData("visibility", "\"public\"")]
    [InlineData("inputs", "[]")]
    public void A_manifest_that_contradicts_the_circuit_is_refused(string property, string value)
    {
        ProjectWriter.Write(Direct, Key, Path);
        var path = System.IO.Path.Combine(Path, "circuit.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest["direct"]![property] = JsonNode.Parse(value);
        File.WriteAllText(path, manifest.ToJsonString());

        Should.Throw<MalformedInputException>(() => DirectDirectory.Open(TranspiledDirectory.Open(Path)));
    }

    [Fact]
    public void A_public_sample_is_packed_from_the_lowest_bit_up()
    {
        var model = DirectTranspiler.Transpile(Nano, new("nano_model", inputs: Visibility.Public)).Model;
        var bits = new int[Nano.Pipeline.Inputs.Length];
        bits[model.Inputs[0].Source] = 1;
        bits[model.Inputs[1].Source] = 1;

        model.PackSample(bits).ShouldBe([1 + (System.Numerics.BigInteger.One << model.Inputs[0].Bits), 0]);
        model.Hash.ShouldBe(DirectTranspiler.Transpile(Nano, new("nano_model")).Model.Hash);
    }
}
