using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Learning.Models.Files;

/// <summary>How large a network in a file may be.</summary>
internal static class NetworkLimits
{
    public const int MaximumLayers = 16;

    /// <summary>Inputs or outputs of a layer.</summary>
    public const int MaximumWidth = 65_536;

    private const int MaximumConnections = 1 << 24;

    public static void RequireLayers(int count, string file, StrictJsonObject network)
    {
        if (count == 0)
        {
            throw new MalformedInputException(file, network.Element("layers").Place, "a network has at least one layer");
        }
    }

    /// <summary>Bounds what evaluating a convolution takes, which is much more than what storing it does.</summary>
    public static void RequireConnections(ConvolutionShape shape, int maps, string file, string place)
    {
        var outputs = (long)maps * shape.PositionCount;
        if (outputs > MaximumWidth)
        {
            throw new MalformedInputException(file, place, $"the convolution gives {outputs} outputs; at most {MaximumWidth} are allowed");
        }

        RequireConnections(outputs * shape.RowLength, file, place);
    }

    /// <summary>Bounds the weights of a layer, each counted as often as it is used.</summary>
    public static void RequireConnections(long count, string file, string place)
    {
        if (count > MaximumConnections)
        {
            throw new MalformedInputException(file, place, $"the layer has {count} weights; at most {MaximumConnections} are allowed");
        }
    }
}
