using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Learning.Models.Files;

/// <summary>What the layers of float and integer networks have in common in a file.</summary>
internal sealed record LayerHeader(string Name, int InputCount, int OutputCount, Activation Activation)
{
    private const int MaximumWidth = 65_536;
    private const int MaximumWeights = 1 << 24;

    /// <summary>Reads the header and checks that it follows on the layer before.</summary>
    /// <param name="json">The layer.</param>
    /// <param name="file">The file's name for errors.</param>
    /// <param name="inputCount">Outputs of the layer before, or features of the pipeline.</param>
    /// <param name="isLast">Whether its outputs are the logits.</param>
    public static LayerHeader Read(StrictJsonObject json, string file, int inputCount, bool isLast)
    {
        var header = new LayerHeader(
            FileNames.Read(json, "name", file),
            json.Integer("inputs", 1, MaximumWidth),
            json.Integer("outputs", 1, MaximumWidth),
            json.Choice("activation", ActivationNames.All));
        if (header.InputCount != inputCount)
        {
            throw new MalformedInputException(file, $"{json.Place}.inputs", $"the layer takes {header.InputCount} inputs; what stands before it gives {inputCount}");
        }

        if ((long)header.InputCount * header.OutputCount > MaximumWeights)
        {
            throw new MalformedInputException(file, json.Place, $"the layer has {(long)header.InputCount * header.OutputCount} weights; at most {MaximumWeights} are allowed");
        }

        return isLast == (header.Activation == Activation.Identity)
            ? header
            : throw new MalformedInputException(file, $"{json.Place}.activation", isLast ? "the last layer must have the activation identity" : "a hidden layer must have the activation relu or square");
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("name", Name);
        json.WriteNumber("inputs", InputCount);
        json.WriteNumber("outputs", OutputCount);
        json.WriteString("activation", ActivationNames.Of(Activation));
    }
}
