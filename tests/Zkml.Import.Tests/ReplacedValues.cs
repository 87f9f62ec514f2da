using System.Text.Json.Nodes;
using Zkml.Host;

namespace Zkml.Import.Tests;

/// <summary>Puts something else in the place of each value of a JSON document, one after the other.</summary>
internal static class ReplacedValues
{
    private static readonly string[] Others = ["7", "\"7\"", "[]", "[7]", "{}", "{\"a\":7}", "null", "true"];

    /// <summary>Reads each of the documents: nothing but a refusal may be thrown.</summary>
    public static void AreReadOrRefused(string model)
    {
        var refused = 0;
        var paths = Paths(JsonNode.Parse(model)!).ToArray();
        foreach (var path in paths)
        {
            foreach (var other in Others)
            {
                var changed = JsonNode.Parse(model)!;
                Replace(changed, path, JsonNode.Parse(other));
                try
                {
                    ImportedFile.Read(changed.ToJsonString());
                }
                catch (MalformedInputException)
                {
                    refused++;
                }
            }
        }

        refused.ShouldBeGreaterThan(paths.Length);
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, params object[] here)
    {
        IEnumerable<(object Step, JsonNode? Child)> children = node switch
        {
            JsonObject properties => properties.Select(property => ((object)property.Key, property.Value)),
            JsonArray items => items.Select((item, i) => ((object)i, item)),
            _ => [],
        };
        return children.SelectMany(child => Paths(child.Child, [.. here, child.Step]).Prepend([.. here, child.Step]));
    }

    private static void Replace(JsonNode root, object[] path, JsonNode? value)
    {
        var parent = path.AsSpan(0, path.Length - 1).ToArray().Aggregate(root, (node, step) => step is int index ? node[index]! : node[(string)step]!);
        if (path[^1] is int last)
        {
            parent[last] = value;
        }
        else
        {
            parent[(string)path[^1]] = value;
        }
    }
}
