using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Files;
using Zkml.Models.Networks;

namespace Zkml.Models.Configurations.Networks;

/// <summary>The property <c>convolutions</c> of a network's configuration: <c>[{"maps": 5, "size": 7, "stride": 3}]</c>. It may be left out.</summary>
internal static class ConvolutionConfigJson
{
    private const string Name = "convolutions";

    /// <summary>Reads the convolutions and checks that each fits what stands before it.</summary>
    /// <param name="network">The network's configuration.</param>
    /// <param name="file">The file's name for errors.</param>
    /// <param name="imageSide">Rows and columns of the image that the features are; 0 where they are none.</param>
    public static ImmutableArray<ConvolutionConfig> Read(StrictJsonObject network, string file, int imageSide)
    {
        if (!network.Has(Name))
        {
            return [];
        }

        var convolutions = ImmutableArray.CreateBuilder<ConvolutionConfig>();
        var (maps, side) = (1, imageSide);
        foreach (var (element, place) in network.Array(Name, NetworkLimits.MaximumLayers - 1))
        {
            if (imageSide == 0)
            {
                throw new MalformedInputException(file, place, "the features are not an image, which a convolution needs; remove the pipeline's steps after the image");
            }

            var convolution = Read(new(element, file, place), side);
            var shape = new ConvolutionShape(maps, side, convolution.Size, convolution.Stride);
            NetworkLimits.RequireConnections(shape, convolution.Maps, file, place);
            convolutions.Add(convolution);
            (maps, side) = (convolution.Maps, shape.OutputSide);
        }

        return convolutions.ToImmutable();
    }

    public static void Write(Utf8JsonWriter json, ImmutableArray<ConvolutionConfig> convolutions)
    {
        if (convolutions.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(Name);
        foreach (var convolution in convolutions)
        {
            json.WriteStartObject();
            json.WriteNumber("maps", convolution.Maps);
            json.WriteNumber("size", convolution.Size);
            json.WriteNumber("stride", convolution.Stride);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static ConvolutionConfig Read(StrictJsonObject json, int side)
    {
        var convolution = new ConvolutionConfig(json.Integer("maps", 1, NetworkLimits.MaximumWidth), json.Integer("size", 1, side), json.Integer("stride", 1, side));
        json.End();
        return convolution;
    }
}
