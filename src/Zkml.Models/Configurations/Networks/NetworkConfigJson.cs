using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Files;
using Zkml.Models.Networks;

namespace Zkml.Models.Configurations.Networks;

/// <summary>The JSON form of <see cref="NetworkConfig"/>.</summary>
internal static class NetworkConfigJson
{
    /// <summary>Reads the configuration.</summary>
    /// <param name="json">The property <c>network</c>.</param>
    /// <param name="file">The file's name for errors.</param>
    /// <param name="imageSide">Rows and columns of the image that the features are; 0 where they are none.</param>
    public static NetworkConfig Read(StrictJsonObject json, string file, int imageSide)
    {
        var config = new NetworkConfig
        {
            Convolutions = ConvolutionConfigJson.Read(json, file, imageSide),
            HiddenSizes = json.Integers("hiddenSizes", NetworkLimits.MaximumLayers - 1, 1, NetworkLimits.MaximumWidth),
            Activation = json.Choice("activation", ActivationNames.All),
            WeightBits = json.Integers("weightBits", NetworkLimits.MaximumLayers, 2, 24),
            RescaleBits = json.Integers("rescaleBits", NetworkLimits.MaximumLayers - 1, 0, 64),
            NonZeroWeights = json.Integer("nonZeroWeights", 1, int.MaxValue),
            LogitDifferenceBits = json.Integer("logitDifferenceBits", 8, 120),
            NeuronScales = json.Has("neuronScales") && json.Boolean("neuronScales"),
        };
        json.End();
        Check(config, file, json.Place);
        return config;
    }

    public static void Write(Utf8JsonWriter json, NetworkConfig config)
    {
        json.WriteStartObject("network");
        ConvolutionConfigJson.Write(json, config.Convolutions);
        ExactArray.Write(json, "hiddenSizes", config.HiddenSizes.AsSpan());
        json.WriteString("activation", ActivationNames.Of(config.Activation));
        ExactArray.Write(json, "weightBits", config.WeightBits.AsSpan());
        ExactArray.Write(json, "rescaleBits", config.RescaleBits.AsSpan());
        json.WriteNumber("nonZeroWeights", config.NonZeroWeights);
        json.WriteNumber("logitDifferenceBits", config.LogitDifferenceBits);
        json.WriteBoolean("neuronScales", config.NeuronScales);
        json.WriteEndObject();
    }

    private static void Check(NetworkConfig config, string file, string place)
    {
        var hidden = config.Convolutions.Length + config.HiddenSizes.Length;
        if (config.Activation == Activation.Identity)
        {
            throw new MalformedInputException(file, $"{place}.activation", "hidden layers need the activation relu or square");
        }

        if (hidden >= NetworkLimits.MaximumLayers)
        {
            throw new MalformedInputException(file, place, $"there are {hidden} hidden layers; at most {NetworkLimits.MaximumLayers - 1} are allowed");
        }

        if (config.WeightBits.Length != hidden + 1)
        {
            throw new MalformedInputException(file, $"{place}.weightBits", $"there are {config.WeightBits.Length} entries; {hidden} hidden layers and the logits want {hidden + 1}");
        }

        if (config.RescaleBits.Length != hidden)
        {
            throw new MalformedInputException(file, $"{place}.rescaleBits", $"there are {config.RescaleBits.Length} entries; {hidden} hidden layers want {hidden}");
        }
    }
}
