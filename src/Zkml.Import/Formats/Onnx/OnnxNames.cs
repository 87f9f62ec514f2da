using Zkml.Import.Formats.Onnx.Schema;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.Onnx;

/// <summary>How messages call things of an ONNX graph.</summary>
internal static class OnnxNames
{
    /// <summary><c>operator TreeEnsembleClassifier 'name'</c>.</summary>
    public static string Of(NodeProto node) => $"operator {OneLine.Of(node.OpType)} '{OneLine.Of(node.Name)}'";
}
