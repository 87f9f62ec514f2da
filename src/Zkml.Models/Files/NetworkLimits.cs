using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Networks;

namespace Zkml.Models.Files;

/// <summary>How large a network in a file may be.</summary>
internal static class NetworkLimits
{
    public const int MaximumLayers = 16;

    /// <summary>Inputs or outputs of a layer.</summary>
    public const int MaximumWidth = 65_536;

    /// <summary>Of one network, each weight counted as often as it is used: rows of a file say nothing of their zeros, which take memory all the same.</summary>
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

    /// <summary>Bounds the weights of a layer, and with them those of the layers before it.</summary>
    /// <param name="count">Those of the layer, each counted as often as it is used.</param>
    /// <param name="before">Those of the layers before.</param>
    /// <returns>Those of all layers so far.</returns>
    public static long RequireConnections(long count, string file, string place, long before = 0) => before + count <= MaximumConnections
        ? before + count
        : throw new MalformedInputException(file, place, before == 0
            ? $"the layer has {count} weights; at most {MaximumConnections} are allowed"
            : $"the layer has {count} weights and those before it {before}; at most {MaximumConnections} are allowed together");
}
