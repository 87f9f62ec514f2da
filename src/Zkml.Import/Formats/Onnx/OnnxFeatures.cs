using Zkml.Host;
using Zkml.Import.Formats.Onnx.Schema;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.Onnx;

/// <summary>What goes into the trees of an ONNX graph.</summary>
/// <param name="Name">The graph's input.</param>
/// <param name="Count">How many features; null if the graph leaves it open.</param>
/// <param name="SinglePrecision">Whether they are rounded to single precision before they are compared; onnxruntime does so with whole numbers, too.</param>
/// <param name="MayBeMissing">Whether they may be NaN, which whole numbers may not.</param>
internal sealed record OnnxFeatures(string Name, int? Count, bool SinglePrecision, bool MayBeMissing)
{
    // What a cast to single precision took away, no other gives back.
    private bool IsRounded { get; init; }

    // TensorProto.DataType of the ONNX schema.
    private const int Int32 = 6;

    /// <summary>Takes the one input that a graph has beside its constants.</summary>
    public static OnnxFeatures Of(GraphProto graph, string file)
    {
        var constants = graph.Initializer.Select(tensor => tensor.Name).ToHashSet();
        var inputs = graph.Input.Where(input => !constants.Contains(input.Name)).ToList();
        if (inputs.Count != 1)
        {
            throw new MalformedInputException(file, "graph", $"there are {inputs.Count} inputs; expected one table of numbers; convert the model with a single input of shape [None, features]");
        }

        var place = $"input '{OneLine.Of(inputs[0].Name)}'";
        var type = inputs[0].Type?.TensorType;
        if (type?.ElemType is not (OnnxTensors.Float or OnnxTensors.Double or OnnxTensors.Long or Int32))
        {
            throw new MalformedInputException(file, place, $"expected a tensor of float, double, int32 or int64, found type {type?.ElemType ?? 0}");
        }

        var dimensions = type.Shape?.Dim;
        if (dimensions is { Count: not 2 })
        {
            throw new MalformedInputException(file, place, $"expected the shape [rows, features], found {dimensions.Count} dimensions");
        }

        int? count = dimensions is [_, { ValueCase: TensorShapeProto.Types.Dimension.ValueOneofCase.DimValue } width]
            ? ImportLimits.Require(width.DimValue, 1, ImportLimits.MaximumFeatures, file, place, "features")
            : null;
        return new(inputs[0].Name, count, type.ElemType != OnnxTensors.Double, type.ElemType is OnnxTensors.Float or OnnxTensors.Double) { IsRounded = type.ElemType == OnnxTensors.Float };
    }

    /// <summary>The features behind a cast to single or double precision: whole numbers are compared as the type says to which they were cast.</summary>
    public OnnxFeatures CastTo(bool single) => this with { SinglePrecision = single || IsRounded, IsRounded = single || IsRounded };

    /// <summary>How many features there are, where the highest one that a tree tests is known.</summary>
    public int CountFor(long highest, string file) => Count ?? ImportLimits.Require(highest + 1, 1, ImportLimits.MaximumFeatures, file, $"input '{OneLine.Of(Name)}'", "features");
}
