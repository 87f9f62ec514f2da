using Zkml.Circuits;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Models.Networks;
using Zkml.Models.Trees;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Transpiling;

public class LimitTests
{
    private readonly ZkModel _model = PresetCatalogue.Default.Model;

    [Fact]
    public void A_model_with_more_weights_than_a_function_has_instructions_does_not_fit_and_the_layer_is_named()
    {
        var message = Refuse(Dense("hidden1", 196, 400, Activation.Square, 1, different: 1000), Dense("logits", 400, 10, Activation.Identity, 1));
        message.ShouldContain("instructions, the platform allows 65,535");
        message.ShouldContain("hidden1: 400 neurons, square");
        message.ShouldContain("would help");
    }

    [Fact]
    public void Numbers_too_wide_for_an_integer_do_not_fit_and_the_layer_is_named()
    {
        var message = Refuse(
            Dense("hidden1", 196, 8, Activation.Square, 1000),
            Dense("hidden2", 8, 8, Activation.Square, 100_000),
            Dense("logits", 8, 10, Activation.Identity, 1_000_000_000));
        message.ShouldContain("the widest integer has 128");
        message.ShouldContain("class");
    }

    [Fact]
    public void Numbers_too_wide_for_the_field_do_not_fit_and_the_layer_is_named()
    {
        var layers = Enumerable.Range(1, 6).Select(i => Dense($"hidden{i}", i == 1 ? 196 : 4, 4, Activation.Square, 100));
        var message = Refuse([.. layers, Dense("logits", 4, 10, Activation.Identity, 1)]);
        message.ShouldContain("the field has room for 251");
        message.ShouldContain("hidden");
    }

    [Fact]
    public void A_forest_with_more_sums_than_a_function_has_instructions_does_not_fit_and_its_splits_are_counted()
    {
        var random = new Random(1);
        var forest = new TreeEnsemble<long>(196, [.. Enumerable.Range(0, 80).Select(_ => FullTree(random, 6, 10))], [.. new long[10]], EnsembleOutput.LargestScore);
        var message = Should.Throw<ModelDoesNotFitException>(() => Transpiler.Transpile(_model with { Integer = new IntegerTrees(forest) }, new("large_forest"))).Message;
        message.ShouldContain("instructions, the platform allows 65,535");
        message.ShouldContain("the trees have 5,040 splits: fewer or smaller trees would help");
    }

    [Theory]
    [InlineData("zkml-2023", "zkml_2023_model")]
    [InlineData("Square", "square_model")]
    [InlineData("7 digits", "m_7_digits")]
    [InlineData("aleo net", "al_net_model")]
    [InlineData("a__b", "a_b_zkml_model")]
    [InlineData("field", "field_model")]
    public void Any_text_becomes_a_valid_program_name(string text, string name)
    {
        TranspileOptions.NameFrom(text).ShouldBe(name);
        new TranspileOptions(name).Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Digits")]
    [InlineData("1digit")]
    [InlineData("a__b")]
    [InlineData("my_aleo")]
    [InlineData("square")]
    [InlineData("record")]
    [InlineData("a_name_that_is_longer_than_thirty_letters")]
    public void What_cannot_name_a_program_is_refused(string name) => Should.Throw<ArgumentException>(() => new TranspileOptions(name)).Message.ShouldContain("is not a valid name for a program");

    private string Refuse(params IntegerLayer[] layers) =>
        Should.Throw<ModelDoesNotFitException>(() => Transpiler.Transpile(_model with { Integer = new IntegerNetwork([.. layers]) }, new("digits", OutputKind.Class))).Message;

    /// <summary>A full tree whose leaves are too wide to be packed.</summary>
    private static DecisionTree<long> FullTree(Random random, int depth, int classes)
    {
        var splits = (1 << depth) - 1;
        return new([
            .. Enumerable.Range(0, splits).Select(i => (TreeNode<long>)new SplitNode<long>(random.Next(196), 0, (2 * i) + 1, (2 * i) + 2)),
            .. Enumerable.Range(0, splits + 1).Select(_ => new LeafNode<long>([.. Enumerable.Range(0, classes).Select(_ => random.NextInt64(1L << 40))])),
        ]);
    }

    private static IntegerLayer Dense(string name, int inputs, int outputs, Activation activation, int weight, int different = 3)
    {
        // No two neurons alike, or the passes would merge them.
        var random = new Random(name.Length + outputs);
        return new(
            name,
            inputs,
            outputs,
            [.. Enumerable.Range(0, inputs * outputs).Select(_ => random.Next(1, different + 1) * (random.Next(2) == 0 ? weight : -weight))],
            [.. Enumerable.Repeat((Int128)3, outputs)],
            activation);
    }
}
