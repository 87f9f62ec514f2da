using System.Text.Json.Nodes;

namespace Zkml.Cli.Tests.Support;

/// <summary>A model file that differs from another one in thresholds and leaves alone, within what is declared of the columns.</summary>
internal static class SecretTwin
{
    /// <summary>Writes it.</summary>
    /// <param name="model">A tree of a table that names classes.</param>
    /// <param name="path">Where to.</param>
    public static string Write(string model, string path)
    {
        var json = JsonNode.Parse(File.ReadAllText(model))!;
        var columns = json["pipeline"]!["table"]!["columns"]!.AsArray().Where(column => column!["kind"]!.GetValue<string>() == "numeric").ToArray();
        foreach (var node in json["float"]!["trees"]!.AsArray().SelectMany(tree => tree!.AsArray()))
        {
            if (node!.AsArray() is [var feature, _, _, _] split && feature!.GetValue<int>() < columns.Length)
            {
                var range = columns[feature.GetValue<int>()]!["range"]!;
                split[1] = range["minimum"]!.GetValue<double>() + (0.37 * (range["maximum"]!.GetValue<double>() - range["minimum"]!.GetValue<double>()));
            }
            else if (node.AsArray() is [JsonArray values])
            {
                node.AsArray()[0] = new JsonArray([.. values.Select(value => value!.DeepClone()).Reverse()]);
            }
        }

        File.WriteAllText(path, json.ToJsonString());
        return path;
    }
}
