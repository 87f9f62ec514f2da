using Zkml.Aleo.Syntax;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Host;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Models.Trees;
using Zkml.Statements;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Proving.Direct;

/// <summary>A description says all that a circuit is made of: read back from its bytes, it gives the circuit of the model.</summary>
public class DescribedCircuitTests
{
    [Theory]
    [InlineData("nano")]
    [InlineData("tree-small")]
    [InlineData("boosted-small")]
    public void A_circuit_that_is_derived_from_a_description_is_that_of_the_model(string preset)
    {
        var model = PresetCatalogue.Find(preset).Model;
        var description = new ModelDescription(model.Pipeline, OutputKind.Class, 0, model.ClassLabels, null, new ConstantWeights(model.Integer));
        var lowered = DirectLowering.Lower(model, OutputKind.Class, new() { HasPublicSample = true, Batch = 128 });

        var read = ModelDescriptionReader.Read(description.ToBytes(), "description.json");
        var derived = DescribedCircuit.WithPublicSample(read, preset, 128);

        read.Hash.ShouldBe(description.Hash);
        derived.Circuit.R1cs.Span.SequenceEqual(R1csFile.Write(lowered.Emission.System, Circuits.Backends.R1cs.ScalarField.Bls12377)).ShouldBeTrue();
        derived.Circuit.WitnessProgram.Span.SequenceEqual(WitnessProgramFile.Write(lowered.Emission.Witness)).ShouldBeTrue();
        derived.Shape.SampleWords.ShouldBeGreaterThan(0);
        derived.Shape.Count.ShouldBe(lowered.Emission.System.PublicOutputs + lowered.Emission.System.PublicInputs);
    }

    [Fact]
    public void A_description_has_one_form()
    {
        var text = System.Text.Encoding.UTF8.GetString(DirectNano.Description.ToBytes());

        Refused($"{text} ").ShouldContain("not the canonical form");
        Refused(text.Replace("\"offset\":\"0\"", "\"offset\":\"00\"")).ShouldContain("not the canonical form");
        Refused(text.Replace("zkml model 1", "zkml model 2")).ShouldContain("kind");
        Refused(text.Replace("\"labels\":[\"0\",\"1\"", "\"labels\":[0,\"1\"")).ShouldContain("labels");
        Refused(text.Replace("\"kind\":\"class\"", "\"kind\":\"value\"")).ShouldContain("output");
        Refused(text[..^10]).ShouldNotBeEmpty();
    }

    [Fact]
    public void Another_offset_than_the_circuits_is_refused() =>
        Should.Throw<MalformedInputException>(() => DescribedCircuit.WithPublicSample(DirectNano.Description with { OutputOffset = 3 }, "nano", 1)).Message.ShouldContain("output.offset");

    [Fact]
    public void Trees_of_other_classes_than_the_description_names_are_refused()
    {
        var trees = new TreeEnsemble<long>(DirectNano.Description.Pipeline.Features.Length, [new([new LeafNode<long>([0, 0])])], [0, 0], EnsembleOutput.LargestScore);
        var description = DirectNano.Description with { Weights = CommittedWeights.Of(PrivateTrees.Votes(trees), 5) };

        Should.Throw<MalformedInputException>(() => DescribedCircuit.Derive(description, "nano", 1, Visibility.Private)).Message.ShouldContain("expected trees for 10 classes, found 2");
    }

    private static string Refused(string text) => Should.Throw<MalformedInputException>(() => ModelDescriptionReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "description.json")).Message;
}
