using Zkml.Host;
using Zkml.Host.Json;


namespace Zkml.Learning.Models.Files;

/// <summary>How large a network in a file may be.</summary>
internal static class NetworkLimits
{
    public const int MaximumLayers = 16;

    public static void RequireLayers(int count, string file, StrictJsonObject network)
    {
        if (count == 0)
        {
            throw new MalformedInputException(file, network.Element("layers").Place, "a network has at least one layer");
        }
    }
}
