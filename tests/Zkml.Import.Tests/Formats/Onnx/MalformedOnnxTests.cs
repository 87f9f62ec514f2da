using Google.Protobuf;
using Zkml.Host;
using Zkml.Import.Formats.Onnx;
using Zkml.Import.Formats.Onnx.Schema;
using static Zkml.Import.Tests.Formats.Onnx.OnnxModels;
using static Zkml.Import.Tests.Formats.Onnx.OnnxReaderTests;

namespace Zkml.Import.Tests.Formats.Onnx;

public sealed class MalformedOnnxTests
{
    [Fact]
    public void A_truncated_file_is_refused_with_its_length()
    {
        var content = Classifier().ToByteArray();
        for (var length = content.Length - 1; length > 2; length -= 7)
        {
            Should.Throw<MalformedInputException>(() => OnnxReader.Read(content[..length], "model.onnx")).Message.ShouldStartWith("model.onnx: ");
        }

        Should.Throw<MalformedInputException>(() => OnnxReader.Read(content[..100], "model.onnx")).Message.ShouldContain("the file of 100 bytes is not an ONNX model, or is truncated");
    }

    // Lengths near 2^31 wrap around where a position is added to them.
    [Theory]
    [InlineData("3AFFFFFFFF07")]
    [InlineData("42FFFFFFFF07")]
    [InlineData("3A063AFFFFFFFF07")]
    public void A_length_that_wraps_around_is_refused_whatever_the_library_throws(string content) =>
        Should.Throw<MalformedInputException>(() => OnnxReader.Read(Convert.FromHexString(content), "model.onnx")).Message.ShouldContain("is not an ONNX model, or is truncated or damaged");

    [Fact]
    public void Random_bytes_are_refused_and_nothing_else()
    {
        var random = new Random(15);
        byte[] telling = [0x3A, 0x0A, 0x42, 0x2A, 0x22, 0x08, 0x0B, 0x0C, 0x01, 0x05, 0x7F, 0x80, 0xFF, 0x07, 0x0F];
        for (var i = 0; i < 50_000; i++)
        {
            var content = new byte[random.Next(1, 16)];
            random.NextBytes(content);
            for (var k = 0; k < content.Length; k++)
            {
                content[k] = random.Next(3) == 0 ? content[k] : telling[random.Next(telling.Length)];
            }

            Should.Throw<MalformedInputException>(() => OnnxReader.Read(content, "model.onnx"), Convert.ToHexString(content));
        }
    }

    // Protobuf itself mixes both graphs into one, and takes the last of two numbers or texts.
    [Fact]
    public void A_field_that_is_there_twice_is_refused()
    {
        var model = Classifier();
        var twice = model.ToByteArray().Concat(new ModelProto { Graph = new() { Name = "another" } }.ToByteArray()).ToArray();
        Should.Throw<MalformedInputException>(() => OnnxReader.Read(twice, "model.onnx")).Message
            .ShouldBe($"model.onnx: byte {model.CalculateSize()}: the field 'graph' of ModelProto is there twice; save the model again");

        twice = [.. model.ToByteArray(), .. new ModelProto { IrVersion = 7 }.ToByteArray()];
        Should.Throw<MalformedInputException>(() => OnnxReader.Read(twice, "model.onnx")).Message.ShouldContain("the field 'ir_version' of ModelProto is there twice");
    }

    [Fact]
    public void A_cycle_through_the_root_is_refused()
    {
        var model = Classifier().With(Integers("nodes_truenodeids", 1, 0, 0, 0, 0)).With(Integers("nodes_falsenodeids", 4, 3, 0, 0, 0));
        Refusal(model).ShouldBe("model.onnx: tree 0, node 0: the node is part of a cycle; a tree has none");
    }

    [Fact]
    public void A_cycle_beside_the_tree_is_refused_with_its_node()
    {
        var model = Classifier()
            .With(Texts("nodes_modes", "LEAF", "BRANCH_LEQ", "BRANCH_LEQ", "LEAF", "LEAF"))
            .With(Integers("nodes_truenodeids", 0, 2, 1, 0, 0))
            .With(Integers("nodes_falsenodeids", 0, 3, 4, 0, 0))
            .With(Integers("class_nodeids", 0, 3, 4));
        Refusal(model).ShouldBe("model.onnx: tree 0, node 1: the node is part of a cycle; a tree has none");
    }

    [Fact]
    public void A_missing_child_is_refused() =>
        Refusal(Classifier().With(Integers("nodes_falsenodeids", 4, 9, 0, 0, 0))).ShouldBe("model.onnx: tree 0, node 1: the child 9 is missing; a test has two");

    [Fact]
    public void Two_roots_are_refused()
    {
        var model = Classifier().With(Texts("nodes_modes", "BRANCH_LEQ", "LEAF", "LEAF", "LEAF", "LEAF")).With(Integers("class_nodeids", 1, 2, 4));
        Refusal(model).ShouldBe("model.onnx: tree 0, node 2: no node leads here, and node 0 is the root already; a tree has one root");
    }

    [Fact]
    public void A_node_that_is_twice_a_child_is_refused() =>
        Refusal(Classifier().With(Integers("nodes_falsenodeids", 4, 2, 0, 0, 0))).ShouldBe("model.onnx: tree 0, node 2: the node is a child of node 1 and again of node 1; expected one parent");

    [Fact]
    public void A_threshold_that_is_no_number_is_refused() =>
        Refusal(Classifier().With(Reals("nodes_values", 0.5f, float.NaN, 0, 0, 0))).ShouldBe("model.onnx: tree 0, node 1: the threshold is NaN; expected a finite number");

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(1L << 40)]
    public void A_feature_that_is_not_there_is_refused(long feature) =>
        Refusal(Classifier().With(Integers("nodes_featureids", 0, feature, 0, 0, 0))).ShouldStartWith($"model.onnx: tree 0, node 1: feature {feature} is not there");

    [Fact]
    public void A_leaf_that_is_not_finite_is_refused() =>
        Refusal(Classifier().With(Reals("class_weights", 1, float.NegativeInfinity, 1))).ShouldStartWith("model.onnx: tree 0, node 3: a leaf value is not finite");

    [Theory]
    [InlineData("nodes_treeids")]
    [InlineData("nodes_featureids")]
    [InlineData("nodes_truenodeids")]
    [InlineData("nodes_falsenodeids")]
    [InlineData("class_treeids")]
    [InlineData("class_nodeids")]
    public void Arrays_of_different_lengths_are_refused(string attribute) =>
        Refusal(Classifier().With(Integers(attribute, 0, 1))).ShouldContain($"operator TreeEnsembleClassifier 'trees', {attribute}: the array has 2 elements; ");

    [Fact]
    public void A_node_that_is_there_twice_is_refused() =>
        Refusal(Classifier().With(Integers("nodes_nodeids", 0, 1, 2, 3, 3))).ShouldBe("model.onnx: tree 0, node 3: the node is there twice");

    [Theory]
    [InlineData("BRANCH_MEMBER")]
    [InlineData("branch")]
    public void A_mode_that_is_no_comparison_is_refused_by_node(string mode) =>
        Refusal(Classifier().With(Texts("nodes_modes", "BRANCH_LEQ", mode, "LEAF", "LEAF", "LEAF"))).ShouldStartWith($"model.onnx: tree 0, node 1: the mode {mode} is not supported");

    [Fact]
    public void A_weight_at_a_test_is_refused() =>
        Refusal(Classifier().With(Integers("class_nodeids", 1, 3, 4))).ShouldBe("model.onnx: tree 0, node 1: a weight belongs to this node, which is not a leaf");

    [Fact]
    public void A_class_that_is_not_there_is_refused() =>
        Refusal(Classifier().With(Integers("class_ids", 0, 1, 3))).ShouldBe("model.onnx: tree 0, node 4: a weight belongs to class 3; there are 3, counted from 0");

    [Fact]
    public void Labels_that_cannot_be_told_apart_are_refused() =>
        Refusal(Classifier().With(Integers("classlabels_int64s", 3, 3, 40))).ShouldContain("classlabels_int64s[1]: expected a label of 1 to 64 characters that no other class has");

    [Theory]
    [InlineData("PROBIT")]
    [InlineData("SOFTMAX_ZERO")]
    public void A_transform_that_may_change_the_class_is_refused(string transform) =>
        Refusal(Classifier().With(Text("post_transform", transform))).ShouldContain($"post_transform: {transform} is not supported, since it may change the class");

    [Fact]
    public void A_transform_of_a_regression_is_refused() =>
        Refusal(Regressor().With(Text("post_transform", "LOGISTIC"))).ShouldContain("LOGISTIC changes the value and is not supported for regression");

    [Fact]
    public void A_huge_number_of_targets_is_refused_before_memory_is_taken() =>
        Refusal(Regressor().With(Integer("n_targets", 1L << 40))).ShouldContain("n_targets: expected 1 to 1024 targets, found 1099511627776");

    [Fact]
    public void Millions_of_empty_messages_are_refused_before_they_take_memory()
    {
        // Field 7 of the model, the graph: 10 million operators without content, two bytes each.
        const int length = 20_000_000;
        byte[] content = [0x3A, .. Varint(length), .. new byte[length]];
        for (var i = content.Length - length; i < content.Length; i += 2)
        {
            content[i] = 0x0A;
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<MalformedInputException>(() => OnnxReader.Read(content, "model.onnx")).Message.ShouldBe("model.onnx: the file holds more than 2000000 messages and texts; trees so large cannot be proven");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void A_huge_number_of_features_is_refused()
    {
        var model = Classifier();
        model.Graph.Input[0] = Input("X", int.MaxValue);
        Refusal(model).ShouldBe("model.onnx: input 'X': expected 1 to 4096 features, found 2147483647");
    }

    [Fact]
    public void An_operator_of_another_kind_is_refused_by_name()
    {
        var model = Classifier();
        model.Graph.Node.Insert(0, new NodeProto { OpType = "Scaler", Name = "first", Input = { "X" }, Output = { "scaled" } });
        Refusal(model).ShouldStartWith("model.onnx: operator Scaler 'first': the operator is not supported here; expected one of TreeEnsembleClassifier");
    }

    [Theory]
    [InlineData("Gemm")]
    [InlineData("MatMul")]
    [InlineData("Conv")]
    [InlineData("Relu")]
    [InlineData("LinearClassifier")]
    [InlineData("LinearRegressor")]
    [InlineData("SVMClassifier")]
    public void A_network_or_a_linear_model_is_refused_by_its_operator_with_what_can_be_read(string type)
    {
        var model = Classifier();
        model.Graph.Node.Clear();
        model.Graph.Node.Add(new NodeProto { OpType = type, Name = "first", Input = { "X", "weights" }, Output = { "scores" } });
        var refusal = Refusal(model);
        refusal.ShouldStartWith($"model.onnx: operator {type} 'first': ");
        refusal.ShouldContain("networks and linear models are not imported, only trees");
        refusal.ShouldContain("TreeEnsembleClassifier");
    }

    [Fact]
    public void A_cast_that_changes_features_is_refused()
    {
        var model = Classifier();
        model.Graph.Node.Insert(0, new NodeProto { OpType = "Cast", Name = "first", Input = { "X" }, Output = { "whole" }, Attribute = { Integer("to", 7) } });
        Refusal(model).ShouldBe("model.onnx: operator Cast 'first', to: expected a cast to float (1) or double (11), found type 7, which would change numbers");
    }

    [Theory]
    [InlineData("nodes_truenodeids", 0, "tree 0, node 0: the node is reached twice")]
    [InlineData("nodes_truenodeids", 5, "tree 0, node 5: the node is missing; there are 2")]
    [InlineData("nodes_falsenodeids", 7, "tree 0, leaf 7: the leaf is missing; there are 3")]
    [InlineData("tree_roots", 1, "node 0: the node belongs to no tree")]
    [InlineData("tree_roots", -1, "tree 0, node -1: the node is missing")]
    [InlineData("nodes_featureids", 2, "tree 0, node 0: feature 2 is not there; the model has 2 features")]
    public void The_newer_layout_is_checked_as_strictly(string attribute, long first, string problem)
    {
        var model = TreeEnsemble();
        var values = model.Graph.Node[0].Attribute.Single(candidate => candidate.Name == attribute).Ints;
        values[0] = first;
        Refusal(model).ShouldStartWith($"model.onnx: {problem}");
    }

    [Fact]
    public void A_set_membership_is_refused_by_node() =>
        Refusal(TreeEnsemble().With(Bytes("nodes_modes", 0, 6))).ShouldStartWith("model.onnx: tree 0, node 1: the mode BRANCH_MEMBER is not supported");

    [Fact]
    public void Several_targets_that_nothing_picks_from_are_refused()
    {
        var model = TreeEnsemble();
        model.Graph.Node.RemoveAt(1);
        Refusal(model).ShouldContain("the trees give 3 numbers and nothing picks the largest");
    }

    private static List<byte> Varint(int value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return bytes;
    }
}
