using Zkml.Host;
using Zkml.Import.Formats.Onnx.Schema;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.Onnx;

/// <summary>Reads trees from ONNX files: one operator with trees, and around it only operators that change neither class nor value.</summary>
internal static class OnnxReader
{
    // Each node has one text, its mode; numbers stand in arrays.
    private const int MaximumObjects = 2 * ImportLimits.MaximumNodes;

    public static ImportedModel Read(byte[] content, string file)
    {
        ProtobufBudget.Check(content, ModelProto.Descriptor, MaximumObjects, file);
        ModelProto model;
        try
        {
            model = ModelProto.Parser.ParseFrom(content);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The library promises InvalidProtocolBufferException only; version 3.25 threw IndexOutOfRangeException at a length that wraps around.
            throw new MalformedInputException(
                file, "", $"the file of {content.Length} bytes is not an ONNX model, or is truncated or damaged; expected {ModelImporter.KnownFormats}; save the model again");
        }

        return model.Graph is null
            ? throw new MalformedInputException(file, "", $"the file has no ONNX graph; expected {ModelImporter.KnownFormats}")
            : new OnnxGraph(model, file).Read();
    }
}
