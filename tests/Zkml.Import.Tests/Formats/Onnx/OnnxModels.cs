using Google.Protobuf;
using Zkml.Import.Formats.Onnx.Schema;
using Kind = Zkml.Import.Formats.Onnx.Schema.AttributeProto.Types.AttributeType;

namespace Zkml.Import.Tests.Formats.Onnx;

/// <summary>Small ONNX models to be changed and broken.</summary>
internal static class OnnxModels
{
    /// <summary>Two features and three classes: <c>x0 &lt;= 0.5 ? (x1 &lt;= 1.5 ? 0 : 1) : 2</c>.</summary>
    public static ModelProto Classifier() => Model(
        "TreeEnsembleClassifier",
        Integers("nodes_treeids", 0, 0, 0, 0, 0),
        Integers("nodes_nodeids", 0, 1, 2, 3, 4),
        Integers("nodes_featureids", 0, 1, 0, 0, 0),
        Texts("nodes_modes", "BRANCH_LEQ", "BRANCH_LEQ", "LEAF", "LEAF", "LEAF"),
        Reals("nodes_values", 0.5f, 1.5f, 0, 0, 0),
        Integers("nodes_truenodeids", 1, 2, 0, 0, 0),
        Integers("nodes_falsenodeids", 4, 3, 0, 0, 0),
        Integers("class_treeids", 0, 0, 0),
        Integers("class_nodeids", 2, 3, 4),
        Integers("class_ids", 0, 1, 2),
        Reals("class_weights", 1, 1, 1),
        Integers("classlabels_int64s", 3, 7, 40));

    /// <summary>The same tree for <c>TreeEnsemble</c> of ai.onnx.ml 5, with the classes as targets and <c>ArgMax</c> behind it.</summary>
    public static ModelProto TreeEnsemble()
    {
        var model = Model(
            "TreeEnsemble",
            Integers("tree_roots", 0),
            Integers("nodes_featureids", 0, 1),
            Bytes("nodes_modes", 0, 0),
            Floats("nodes_splits", 0.5f, 1.5f),
            Integers("nodes_truenodeids", 1, 0),
            Integers("nodes_trueleafs", 0, 1),
            Integers("nodes_falsenodeids", 2, 1),
            Integers("nodes_falseleafs", 1, 1),
            Integers("leaf_targetids", 0, 1, 2),
            Floats("leaf_weights", 1, 1, 1),
            Integer("n_targets", 3));
        model.Graph.Node.Add(new NodeProto { OpType = "ArgMax", Input = { "Y" }, Output = { "class" }, Attribute = { Integer("axis", 1) } });
        return model;
    }

    public static ModelProto Model(string operatorType, params AttributeProto[] attributes) => new()
    {
        IrVersion = 8,
        ProducerName = "test",
        Graph = new()
        {
            Input = { Input("X", 2) },
            Node = { new NodeProto { OpType = operatorType, Name = "trees", Domain = "ai.onnx.ml", Input = { "X" }, Output = { "Y", "scores" }, Attribute = { attributes } } },
        },
    };

    public static ValueInfoProto Input(string name, int features, int type = 1) => new()
    {
        Name = name,
        Type = new()
        {
            TensorType = new()
            {
                ElemType = type,
                Shape = new() { Dim = { new TensorShapeProto.Types.Dimension(), new TensorShapeProto.Types.Dimension { DimValue = features } } },
            },
        },
    };

    /// <summary>Replaces or adds an attribute of the operator with trees.</summary>
    public static ModelProto With(this ModelProto model, AttributeProto attribute)
    {
        var attributes = model.Graph.Node[0].Attribute;
        for (var i = attributes.Count - 1; i >= 0; i--)
        {
            if (attributes[i].Name == attribute.Name)
            {
                attributes.RemoveAt(i);
            }
        }

        attributes.Add(attribute);
        return model;
    }

    public static AttributeProto Integer(string name, long value) => new() { Name = name, Type = Kind.Int, I = value };

    public static AttributeProto Text(string name, string value) => new() { Name = name, Type = Kind.String, S = ByteString.CopyFromUtf8(value) };

    public static AttributeProto Integers(string name, params long[] values) => new() { Name = name, Type = Kind.Ints, Ints = { values } };

    public static AttributeProto Reals(string name, params float[] values) => new() { Name = name, Type = Kind.Floats, Floats = { values } };

    public static AttributeProto Texts(string name, params string[] values) => new() { Name = name, Type = Kind.Strings, Strings = { values.Select(ByteString.CopyFromUtf8) } };

    public static AttributeProto Bytes(string name, params byte[] values) => new()
    {
        Name = name,
        Type = Kind.Tensor,
        T = new() { DataType = 2, Dims = { values.Length }, RawData = ByteString.CopyFrom(values) },
    };

    public static AttributeProto Floats(string name, params float[] values) => new()
    {
        Name = name,
        Type = Kind.Tensor,
        T = new() { DataType = 1, Dims = { values.Length }, FloatData = { values } },
    };
}
