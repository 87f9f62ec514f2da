using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Import.Formats.Onnx.Schema;
using Zkml.Import.Imported;
using Zkml.Models;

namespace Zkml.Import.Formats.Onnx;

/// <summary>Follows the values of an ONNX graph from its input through the operator with trees to its outputs.</summary>
internal sealed class OnnxGraph(ModelProto model, string file)
{
    private readonly Dictionary<string, ValueKind> _values = [];
    private readonly ImmutableArray<string>.Builder _notes = ImmutableArray.CreateBuilder<string>();
    private OnnxFeatures _features = OnnxFeatures.Of(model.Graph, file);
    private TreeOperator? _trees;

    private enum ValueKind
    {
        Features,
        Class,
        Scores,
        Value,
    }

    public ImportedModel Read()
    {
        _values[_features.Name] = ValueKind.Features;
        foreach (var node in model.Graph.Node)
        {
            Follow(node);
        }

        var trees = _trees ?? throw new MalformedInputException(file, "graph", "no operator with trees; expected TreeEnsembleClassifier, TreeEnsembleRegressor or TreeEnsemble");
        if (trees is { ClassLabels: null, Ensemble.Output: EnsembleOutput.LargestScore })
        {
            throw new MalformedInputException(file, "graph", $"the trees give {trees.Ensemble.ScoreCount} numbers and nothing picks the largest; a regression with several targets is not supported");
        }

        return new("ONNX", trees.Ensemble, trees.ClassLabels ?? [], null, [Origin(), .. trees.Notes, .. _notes]);
    }

    private string Origin() =>
        $"{model.Graph.Node.Count} {(model.Graph.Node.Count == 1 ? "operator" : "operators")}, made by {(model.ProducerName.Length == 0 ? "an unnamed tool" : OneLine.Of(model.ProducerName))} {OneLine.Of(model.ProducerVersion)}".TrimEnd();

    private void Follow(NodeProto node)
    {
        var attributes = new OnnxAttributes(node, file);
        var kind = node.Input.Count > 0 && _values.TryGetValue(node.Input[0], out var known)
            ? known
            : throw new MalformedInputException(file, attributes.Place, "expected the graph's input or what another operator made of it as first input");
        if (OnnxOperators.AttributesOf(node.Domain, node.OpType) is not { } attributesOfIt || model.Functions.Any(function => (function.Domain, function.Name) == (node.Domain, node.OpType)))
        {
            throw NotSupported(attributes.Place);
        }

        attributes.RequireKnown(attributesOfIt);
        switch (node.OpType)
        {
            case "TreeEnsembleClassifier" or "TreeEnsembleRegressor" or "TreeEnsemble" when kind == ValueKind.Features:
                ReadTrees(node, attributes);
                break;
            case "Identity":
                Name(node, kind);
                break;
            case "Cast":
                Cast(node, attributes, kind);
                break;
            case "ZipMap" when kind == ValueKind.Scores:
                _notes.Add("ZipMap was left out: it only names the scores");
                Name(node, kind);
                break;
            case "Softmax" when kind == ValueKind.Scores && attributes.Integer("axis", 1) is 1 or -1:
                _notes.Add("Softmax was left out: it does not change the class");
                Name(node, kind);
                break;
            case "ArgMax" when kind == ValueKind.Scores:
                PickLargest(node, attributes);
                break;
            case "LabelEncoder" when kind == ValueKind.Class:
                _trees = _trees! with { ClassLabels = LabelEncoding.Apply(_trees.ClassLabels!.Value, attributes) };
                Name(node, kind);
                break;
            default:
                throw NotSupported(attributes.Place);
        }
    }

    private MalformedInputException NotSupported(string place) => new(
        file,
        place,
        "the operator is not supported here; expected one of TreeEnsembleClassifier, TreeEnsembleRegressor and TreeEnsemble, and Cast, Identity, ZipMap, Softmax, ArgMax and LabelEncoder after them: networks and linear models are not imported, only trees");

    private void ReadTrees(NodeProto node, OnnxAttributes attributes)
    {
        if (_trees is not null)
        {
            throw new MalformedInputException(file, attributes.Place, "this is the second operator with trees; expected one");
        }

        _trees = node.OpType switch
        {
            "TreeEnsembleClassifier" => TreeClassifierReader.Read(attributes, _features),
            "TreeEnsembleRegressor" => TreeRegressorReader.Read(attributes, _features),
            _ => TreeEnsembleReader.Read(attributes, _features),
        };
        Name(node, _trees.ClassLabels is not null ? ValueKind.Class : _trees.Ensemble.Output == EnsembleOutput.Value ? ValueKind.Value : ValueKind.Scores);
        if (_trees.ClassLabels is not null && node.Output.Count > 1)
        {
            _values[node.Output[1]] = ValueKind.Scores;
        }
    }

    private void Cast(NodeProto node, OnnxAttributes attributes, ValueKind kind)
    {
        var type = attributes.Integer("to", 0);
        if (kind != ValueKind.Class && type is not (OnnxTensors.Float or OnnxTensors.Double))
        {
            throw new MalformedInputException(file, attributes.PlaceOf("to"), $"expected a cast to float (1) or double (11), found type {type}, which would change numbers");
        }

        if (kind == ValueKind.Features)
        {
            _features = _features.CastTo(single: type == OnnxTensors.Float);
        }

        Name(node, kind);
    }

    private void PickLargest(NodeProto node, OnnxAttributes attributes)
    {
        if (attributes.Integer("axis", 0) is not (1 or -1) || attributes.Integer("select_last_index", 0) != 0)
        {
            throw new MalformedInputException(file, attributes.Place, "expected the first largest score of each row (axis 1, select_last_index 0)");
        }

        _trees = _trees! with { ClassLabels = _trees.ClassLabels ?? ClassLabels.Numbers(_trees.Ensemble.ScoreCount) };
        Name(node, ValueKind.Class);
    }

    private void Name(NodeProto node, ValueKind kind)
    {
        if (node.Output.Count > 0)
        {
            _values[node.Output[0]] = kind;
        }
    }
}
