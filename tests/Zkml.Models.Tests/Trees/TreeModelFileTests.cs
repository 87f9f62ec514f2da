using System.Text;
using Zkml.Host;
using Zkml.Models.ModelFiles;
using Zkml.Models.Trees;

namespace Zkml.Models.Tests.Trees;

public class TreeModelFileTests
{
    [Fact]
    public void A_model_of_trees_comes_back_byte_for_byte_and_node_for_node()
    {
        var text = ModelSamples.Text(TreeModels.Classifier);
        var model = Load(text);
        ModelSamples.Text(model).ShouldBe(text);
        model.Provenance.ShouldBe(TreeModels.Classifier.Provenance);
        var (read, saved) = (((FloatTrees)model.Float).Ensemble, ((FloatTrees)TreeModels.Classifier.Float).Ensemble);
        read.Trees.SelectMany(tree => tree.Nodes).ShouldBe(saved.Trees.SelectMany(tree => tree.Nodes));
        var (readInteger, savedInteger) = (((IntegerTrees)model.Integer).Ensemble, ((IntegerTrees)TreeModels.Classifier.Integer).Ensemble);
        readInteger.Trees.SelectMany(tree => tree.Nodes).ShouldBe(savedInteger.Trees.SelectMany(tree => tree.Nodes));
        readInteger.BaseScores.ShouldBe([0, 0, 1]);
        model.Integer.NonZeroWeights.ShouldBe(6);
    }

    [Fact]
    public void A_node_stands_on_a_line_of_its_own() => ModelSamples.Text(TreeModels.Classifier).ShouldContain(
        "\n    \"trees\": [\n      [\n        [24, 7, 1, 2],\n        [[75, 25, 0]],\n        [[0, 10, 90]]\n      ],\n      [\n        [[0, 0, 50]]\n      ]\n    ]\n");

    [Fact]
    public void Tests_of_sets_and_sides_of_what_is_missing_come_back()
    {
        var text = ModelSamples.Text(TreeModels.Classifier)
            .Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)
            .Replace("[24, 7.5, 1, 2]", "[24, [-1E+300, 9.5, \"Infinity\"], 1, 2, \"above\"]", StringComparison.Ordinal)
            .Replace("[24, 7, 1, 2]", "[24, [7, 9], 1, 2]", StringComparison.Ordinal);
        var model = Load(text);
        ModelSamples.Text(model).ShouldBe(text);
        var real = ((FloatTrees)model.Float).Ensemble.Splits.Single();
        new[] { double.NegativeInfinity, 0, 10, double.PositiveInfinity, double.NaN }.Select(real.IsAbove).ShouldBe([false, true, false, false, true]);
        new long[] { 7, 8, 9, 10 }.Select(((IntegerTrees)model.Integer).Ensemble.Splits.Single().IsAbove).ShouldBe([false, true, true, false]);
    }

    [Theory]
    [InlineData("[24, 7, 1, 2]", "[24, [9, 7], 1, 2]", "integer.trees[0][0]: tree 0, node 0: expected a threshold, or several in ascending order")]
    [InlineData("[24, 7, 1, 2]", "[24, [], 1, 2]", "integer.trees[0][0]: tree 0, node 0: expected a threshold, or several in ascending order")]
    [InlineData("[24, 7.5, 1, 2]", "[24, 7.5, 1, 2, \"left\"]", "float.trees[0][0]: tree 0, node 0: expected \"at-most\" or \"above\" at the end, the side of a missing feature")]
    [InlineData("[24, 7.5, 1, 2]", "[24, [7.5, 8], 1, 2]", "version: the file states version 1, but its content needs version 2")]
    [InlineData("[24, 7, 1, 2]", "[24, 7, 0, 2]", "integer.trees[0][0]: tree 0, node 0: its child 0 does not stand behind it, so there could be a cycle")]
    [InlineData("[24, 7, 1, 2]", "[24, 7, 1, 3]", "integer.trees[0][0]: tree 0, node 0: its child 3 is missing; the tree has 3 nodes")]
    [InlineData("[24, 7, 1, 2]", "[24, 7, 2, 2]", "integer.trees[0][0]: tree 0, node 0: its child 2 is the child of two")]
    [InlineData("[24, 7, 1, 2]", "[24, 7, 1, -2]", "integer.trees[0][0]: tree 0, node 0: its children must be numbers of nodes")]
    [InlineData("[24, 7, 1, 2]", "[49, 7, 1, 2]", "integer.trees[0][0]: tree 0, node 0: unknown feature 49; features count from 0 to 48")]
    [InlineData("[24, 7, 1, 2]", "[24, 7.5, 1, 2]", "integer.trees[0][0][1]: expected a whole number from -(2^63 - 1) to 2^63 - 1, found 7.5")]
    [InlineData("[24, 7.5, 1, 2]", "[24, 1e999, 1, 2]", "float.trees[0][0][1]: expected a finite number of double precision")]
    [InlineData("[24, 7.5, 1, 2]", "[24, \"NaN\", 1, 2]", "float.trees[0][0][1]: expected a finite number of double precision, found \"NaN\"")]
    [InlineData("[24, 7.5, 1, 2]", "[24, NaN, 1, 2]", "this is not valid JSON (NaN and Infinity are not JSON numbers)")]
    [InlineData("[24, 7, 1, 2]", "[24, 7, 1]", "integer.trees[0][0]: tree 0, node 0: expected a test")]
    [InlineData("[24, 7, 1, 2]", "[[1, 2, 3]]", "integer.trees[0][1]: tree 0, node 1: no node leads to it, so it would be a second root")]
    [InlineData("[[75, 25, 0]]", "[[75, 25]]", "integer.trees[0][1]: tree 0, node 1: expected a leaf [[value, ...]] of 3 values")]
    [InlineData("[[75, 25, 0]]", "[75]", "integer.trees[0][1]: tree 0, node 1: expected a leaf [[value, ...]] of 3 values")]
    [InlineData("[[75, 25, 0]]", "[[75, 25, 9223372036854775807]]", "integer.trees: score 2 can pass 64 bits")]
    [InlineData("\"features\": 49", "\"features\": 48", "integer.features: the trees take 48 features; the pipeline gives 49")]
    [InlineData("\"output\": \"largest-score\"", "\"output\": \"sign-of-score\"", "integer.baseScores: there are 3 scores; exactly one is wanted")]
    [InlineData("\"baseScores\": [0, 0, 1]", "\"baseScores\": [1]", "integer.baseScores: there are 1 scores; a score a class, two or more, is wanted")]
    [InlineData("\"much\"", "\"much\", \"more\"", "classLabels: there are 4 class labels for 3 logits")]
    [InlineData("\"name\": \"stump\"", "\"name\": \"stump\", \"regression\": {\"name\": \"x\", \"scale\": 1}", "regression: the model is a classifier")]
    public void A_malformed_tree_is_refused_with_one_line_that_names_tree_and_node(string original, string mutated, string problem)
    {
        var text = ModelSamples.Text(TreeModels.Classifier);
        var place = text.IndexOf(original, StringComparison.Ordinal);
        place.ShouldBeGreaterThan(0);
        var message = Should.Throw<MalformedInputException>(() => Load(text.Remove(place, original.Length).Insert(place, mutated))).Message;
        message.ShouldStartWith("model.json: ");
        message.ShouldContain(problem);
        message.ShouldNotContain("\n");
    }

    [Fact]
    public void A_regression_says_what_its_value_is()
    {
        var text = ModelSamples.Text(TreeModels.Classifier)
            .Replace("\"largest-score\"", "\"value\"").Replace("\"baseScores\": [0, 0, 1]", "\"baseScores\": [1]")
            .Replace("[[75, 25, 0]]", "[[75]]").Replace("[[0, 10, 90]]", "[[0]]").Replace("[[0, 0, 50]]", "[[50]]")
            .Replace("[[0.75, 0.25, 0]]", "[[0.75]]").Replace("[[0, 0.1, 0.9]]", "[[0]]").Replace("[[0, -1E-300, 0.5]]", "[[0.5]]")
            .Replace("    \"none\",\n    \"some\",\n    \"much\"\n", "");
        Should.Throw<MalformedInputException>(() => Load(text)).Message.ShouldContain("regression: the property is missing");
        var model = Load(text.Replace("\"name\": \"stump\"", "\"name\": \"stump\", \"regression\": {\"name\": \"price\", \"scale\": 100, \"unit\": \"EUR\"}"));
        model.Regression.ShouldBe(new RegressionTarget("price", 100, "EUR"));
        Load(ModelSamples.Text(model)).Regression.ShouldBe(model.Regression);
    }

    [Fact]
    public void A_tree_of_thirty_thousand_nodes_may_be_as_deep_as_it_has_splits()
    {
        var model = Load(ModelSamples.Text(TreeModels.Chain(15_000)));
        ((IntegerTrees)model.Integer).Ensemble.Trees[0].Depth.ShouldBe(15_000);
    }

    private static ZkModel Load(string text) => ModelFile.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)), "model.json");
}
