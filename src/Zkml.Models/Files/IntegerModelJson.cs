using System.Text.Json;
using Zkml.Host.Json;
using Zkml.Models.Files.Trees;
using Zkml.Models.Networks;
using Zkml.Models.Trees;

namespace Zkml.Models.Files;

/// <summary>The JSON form of an integer model, of layers or of trees.</summary>
internal static class IntegerModelJson
{
    public static IntegerModel Read(StrictJsonObject json, string file, int featureCount) =>
        json.Has("trees") ? IntegerTreesJson.Read(json, file, featureCount) : IntegerNetworkJson.Read(json, file, featureCount);

    public static void Write(Utf8JsonWriter json, IntegerModel integer)
    {
        switch (integer)
        {
            case IntegerNetwork network:
                IntegerNetworkJson.Write(json, network);
                break;
            case IntegerTrees trees:
                IntegerTreesJson.Write(json, trees);
                break;
            default:
                throw new ArgumentException($"{integer.GetType().Name} has no form in JSON", nameof(integer));
        }
    }
}
