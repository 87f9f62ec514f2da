using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Networks;

namespace Zkml.Models.Files;

/// <summary>The property <c>convolution</c> of a layer. A dense layer has none.</summary>
internal static class ConvolutionJson
{
    /// <summary>Reads the shape and how many kernels there are.</summary>
    /// <param name="json">The property.</param>
    /// <param name="file">The file's name for errors.</param>
    /// <param name="inputs">What the layer takes, checked already.</param>
    /// <param name="outputs">What the layer says to give.</param>
    public static (LayerShape Shape, int Maps) Read(StrictJsonObject json, string file, int inputs, int outputs)
    {
        var inputMaps = json.Integer("inputMaps", 1, inputs);
        var side = json.Integer("inputSide", 1, NetworkLimits.MaximumWidth);
        var maps = json.Integer("maps", 1, outputs);
        if ((long)inputMaps * side * side != inputs)
        {
            throw new MalformedInputException(file, $"{json.Place}.inputSide", $"the layer takes {inputs} inputs, which are not {inputMaps} × {side}×{side}");
        }

        var shape = new ConvolutionShape(inputMaps, side, json.Integer("size", 1, side), json.Integer("stride", 1, side));
        json.End();
        return (long)maps * shape.PositionCount == outputs
            ? (shape, maps)
            : throw new MalformedInputException(
                file, $"{json.Place}.maps", $"the layer has {outputs} outputs; {maps} maps of {shape.OutputSide}×{shape.OutputSide} positions would be {(long)maps * shape.PositionCount}");
    }

    public static void Write(Utf8JsonWriter json, ConvolutionShape shape, int maps)
    {
        json.WriteStartObject();
        json.WriteNumber("inputMaps", shape.InputMaps);
        json.WriteNumber("inputSide", shape.InputSide);
        json.WriteNumber("maps", maps);
        json.WriteNumber("size", shape.KernelSize);
        json.WriteNumber("stride", shape.Stride);
        json.WriteEndObject();
    }
}
