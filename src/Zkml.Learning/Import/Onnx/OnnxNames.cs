using Zkml.Learning.Import.Onnx.Schema;

namespace Zkml.Learning.Import.Onnx;

/// <summary>How messages call things of an ONNX graph.</summary>
internal static class OnnxNames
{
    /// <summary><c>operator TreeEnsembleClassifier 'name'</c>.</summary>
    public static string Of(NodeProto node) => $"operator {OneLine.Of(node.OpType)} '{OneLine.Of(node.Name)}'";
}
