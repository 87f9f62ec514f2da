using Zkml.Learning.Import.Onnx.Schema;

namespace Zkml.Learning.Import.Onnx;

/// <summary>How messages call things of an ONNX graph.</summary>
internal static class OnnxNames
{
    private const int MaximumLength = 64;

    /// <summary><c>operator TreeEnsembleClassifier 'name'</c>.</summary>
    public static string Of(NodeProto node) => $"operator {OneLine(node.OpType)} '{OneLine(node.Name)}'";

    /// <summary>A text of the file, fit for a message: one line, not too long.</summary>
    public static string OneLine(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= MaximumLength ? line : line[..MaximumLength] + "…";
    }
}
