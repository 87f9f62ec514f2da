using System.Text.Json;
using Zkml.Host.Json;
using Zkml.Models.Trees;

namespace Zkml.Models.Files.Trees;

/// <summary>The JSON form of float trees. Numbers have as many digits as give back the same double-precision number.</summary>
internal static class FloatTreesJson
{
    public static FloatTrees Read(StrictJsonObject json, string file, int featureCount) =>
        new(TreeEnsembleJson.Read(
            json, file, featureCount, (element, place) => JsonNumbers.DoubleOrInfinity(element, file, place), (element, place) => JsonNumbers.Double(element, file, place)));

    public static void Write(Utf8JsonWriter json, FloatTrees trees) => TreeEnsembleJson.Write(json, trees.Ensemble);
}
