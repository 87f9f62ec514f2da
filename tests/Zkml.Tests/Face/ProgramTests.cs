using Zkml.Data.Datasets;
using Zkml.Data.Features.Samples;
using Zkml.Models.Networks;
using Zkml.Models.Quantization;
using Zkml.Models.Quantization.Trees;
using Zkml.Models.Trees;
using Zkml.Testing;
using Zkml.Tests.Tables;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Face;

/// <summary>What a program does with the library: a model from a file becomes a program that runs.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_model_of_a_table_is_saved_loaded_transpiled_evaluated_written_opened_and_run()
    {
        var file = Path.Combine(_directory.Path, "irises.json");
        Irises.Model.Save(file);

        var program = ZkModel.Load(file).Transpile("iris_species");
        program.Write(Path.Combine(_directory.Path, "irises"), Irises.Test);
        var opened = ZkProgram.Open(Path.Combine(_directory.Path, "irises"));

        program.Evaluate(Irises.Test).Disagreements.ShouldBeEmpty();
        program.Evaluate(Irises.Test).CircuitAccuracy.ShouldBeGreaterThan(0.9);
        opened.Name.ShouldBe("iris_species");
        opened.AleoText.ShouldBe(program.AleoText);
        opened.ManifestSha256.ShouldBe(program.ManifestSha256);
        opened.Count.ShouldBe(program.Count);
        opened.Fees.ShouldBe(program.Fees);
        for (var row = 0; row < Irises.Test.Count; row++)
        {
            var result = opened.Run(opened.InputOf(Irises.Test, row));
            result.Class.ShouldBe(program.Run(program.InputOf(Irises.Test, row)).Class);
            result.Label.ShouldBe(Irises.Model.ClassLabels[result.Class!.Value]);
        }
    }

    [Fact]
    public void A_preset_becomes_a_program_whose_name_is_the_models_and_which_takes_images()
    {
        var preset = PresetCatalogue.Find("nano").Model;
        var test = DatasetCatalogue.Load("mnist").Test;

        var program = preset.Transpile();

        program.Name.ShouldBe("nano_model");
        program.Covers.ShouldBe(preset.Pipeline.Covers);
        program.Count.Constraints.Body.ShouldBe(345);
        var input = program.InputOf(test.Image(7).ToArray());
        input.Inputs.ShouldBe(program.InputOf(test, 7).Inputs);
        program.Run(input).Label.ShouldBe("9");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(783)]
    [InlineData(785)]
    public void An_image_of_another_size_is_refused(int bytes) => Should.Throw<ArgumentException>(() => PresetCatalogue.Find("nano").Model.Transpile().InputOf(new byte[bytes])).Message.ShouldContain($"784 bytes, found {bytes}");

    [Fact]
    public void An_input_may_be_a_file_with_named_cells_and_one_that_does_not_fit_is_refused()
    {
        var program = Irises.Model.Transpile("iris_species");
        var file = Path.Combine(_directory.Path, "flower.json");
        File.WriteAllText(file, """{"sepal_length": 5.1, "sepal_width": 3.5, "petal_length": 1.4, "petal_width": 0.2}""");

        program.Run(program.ReadInput(file)).Label.ShouldBe("setosa");

        Should.Throw<ArgumentException>(() => program.InputOf(new byte[28 * 28])).Message.ShouldContain("rows of a table");
        foreach (var inputs in (int[][])[[], [.. program.ReadInput(file).Inputs, 0], Array.ConvertAll(program.ReadInput(file).Inputs, _ => int.MaxValue), Array.ConvertAll(program.ReadInput(file).Inputs, _ => -1)])
        {
            Should.Throw<ArgumentException>(() => program.Run(new SampleInput(inputs))).Message.ShouldContain("each in its range");
        }
    }

    [Fact]
    public void Private_weights_stay_with_the_owner_and_the_published_directory_runs_only_beside_them()
    {
        var directory = Path.Combine(_directory.Path, "private");
        var program = Irises.Model.Transpile(new TranspileOptions("iris_private_tree") { Weights = WeightSource.Input, Commits = true });
        program.Write(directory, Irises.Test);
        var opened = ZkProgram.Open(directory);
        var input = program.InputOf(Irises.Test, 3);

        opened.Run(input).Class.ShouldBe(program.Run(input).Class);

        File.Delete($"{directory}.weights.private.json");
        Should.Throw<Host.MalformedInputException>(() => ZkProgram.Open(directory).Run(input)).Message.ShouldContain(".weights.private.json");
    }

    [Fact]
    public void Leaves_become_coarser_integers_and_the_circuit_still_agrees_with_them()
    {
        var model = TableModels.Train(Irises.Training, Irises.Schema, TableModels.Boosting);

        var coarse = model.Quantize(new TreeQuantizationOptions(LeafBits: 2), Irises.Test);

        coarse.Float.ShouldBeSameAs(model.Float);
        LargestLeaf(coarse).ShouldBe(1);
        LargestLeaf(model).ShouldBeGreaterThan(1);
        coarse.Transpile("iris_species").Evaluate(Irises.Test).Disagreements.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => model.Quantize(new TreeQuantizationOptions(FeatureBits: 1))).Message.ShouldContain("allow as many");
        Should.Throw<ArgumentException>(() => PresetCatalogue.Find("nano").Model.Quantize(new TreeQuantizationOptions())).Message.ShouldContain("trees");
    }

    private static long LargestLeaf(ZkModel model) =>
        ((IntegerTrees)model.Integer).Ensemble.Trees.SelectMany(tree => tree.Nodes).OfType<LeafNode<long>>().SelectMany(leaf => leaf.Values).Max(Math.Abs);

    [Fact]
    public void A_network_becomes_coarser_integers_and_its_circuit_still_agrees_with_them()
    {
        var model = PresetCatalogue.Find("nano").Model;
        var network = (FloatNetwork)model.Float;
        var test = DatasetCatalogue.Load("mnist").Test.Part(0, 500);

        var fine = model.Quantize(new NetworkPrecision([8, 8], [0], 40, NeuronScales: false)).Transpile().Evaluate(test, interpreterSamples: 1);
        var coarse = model.Quantize(new NetworkPrecision([2, 2], [0], 40, NeuronScales: false)).Transpile().Evaluate(test, interpreterSamples: 1);

        network.Layers.Length.ShouldBe(2);
        (fine.Disagreements.Length, coarse.Disagreements.Length).ShouldBe((0, 0));
        fine.QuantisationChanges.Length.ShouldBeLessThan(coarse.QuantisationChanges.Length);
        Should.Throw<ArgumentException>(() => model.Quantize(new NetworkPrecision([8], [], 40, NeuronScales: false))).Message.ShouldContain("2 layers");
        Should.Throw<ArgumentException>(() => model.Quantize(new NetworkPrecision([1, 8], [0], 40, NeuronScales: false))).Message.ShouldContain("2 to 24 bits");
        Should.Throw<ArgumentException>(() => Irises.Model.Quantize(new NetworkPrecision([8, 8], [0], 40, NeuronScales: false))).Message.ShouldContain("not a network");
    }

    [Fact]
    public async Task Whatever_is_cancelled_before_it_begins_does_not_begin()
    {
        var none = new CancellationToken(canceled: true);
        var program = Irises.Model.Transpile("iris_species");
        var input = program.InputOf(Irises.Test, 0);

        Should.Throw<OperationCanceledException>(() => Irises.Model.Transpile("iris_species", cancellation: none));
        Should.Throw<OperationCanceledException>(() => program.Evaluate(Irises.Test, cancellation: none));
        Should.Throw<OperationCanceledException>(() => program.Run(input, none));
        await Should.ThrowAsync<OperationCanceledException>(() => program.ProveAsync(input, cancellation: none));
    }
}
