using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Networks;

namespace Zkml.Models.Files;

/// <summary>What the layers of float and integer networks have in common in a file.</summary>
internal sealed record LayerHeader(string Name, LayerShape Shape, int RowCount, Activation Activation)
{
    private const string Convolution = "convolution";

    /// <summary>Reads the header and checks that it follows on the layer before.</summary>
    /// <param name="json">The layer.</param>
    /// <param name="file">The file's name for errors.</param>
    /// <param name="inputCount">Outputs of the layer before, or features of the pipeline.</param>
    /// <param name="isLast">Whether its outputs are the logits.</param>
    public static LayerHeader Read(StrictJsonObject json, string file, int inputCount, bool isLast)
    {
        var name = FileNames.Read(json, "name", file);
        var (inputs, outputs) = (json.Integer("inputs", 1, NetworkLimits.MaximumWidth), json.Integer("outputs", 1, NetworkLimits.MaximumWidth));
        var activation = json.Choice("activation", ActivationNames.All);
        if (inputs != inputCount)
        {
            throw new MalformedInputException(file, $"{json.Place}.inputs", $"the layer takes {inputs} inputs; what stands before it gives {inputCount}");
        }

        var (shape, rows) = json.Has(Convolution)
            ? ConvolutionJson.Read(json.Object(Convolution), file, inputs, outputs)
            : ((LayerShape)new DenseShape(inputs), outputs);
        NetworkLimits.RequireConnections((long)outputs * shape.RowLength, file, json.Place);
        return isLast == (activation == Activation.Identity)
            ? new(name, shape, rows, activation)
            : throw new MalformedInputException(file, $"{json.Place}.activation", isLast ? "the last layer must have the activation identity" : "a hidden layer must have the activation relu or square");
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("name", Name);
        json.WriteNumber("inputs", Shape.InputCount);
        json.WriteNumber("outputs", RowCount * Shape.PositionCount);
        if (Shape is ConvolutionShape convolution)
        {
            json.WritePropertyName(Convolution);
            ConvolutionJson.Write(json, convolution, RowCount);
        }

        json.WriteString("activation", ActivationNames.Of(Activation));
    }
}
