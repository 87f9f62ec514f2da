using System.Text.Json.Nodes;

namespace Zkml.Cli.Tests.Support;

/// <summary>Spoils a JSON document in one place at a time: every value, of arrays the first and the last, becomes each of a list of odd ones.</summary>
internal static class JsonMutations
{
    private static readonly string[] OddValues = ["null", "true", "-1", "0", "1e300", "2147483648", "\"\"", "\"\\u0000../x\"", "[]", "{}", "[[]]"];

    /// <summary>All spoilt documents, each with the place and what stands there now.</summary>
    public static IEnumerable<(string What, string Text)> Of(string document)
    {
        foreach (var path in Paths(JsonNode.Parse(document)!))
        {
            foreach (var odd in OddValues)
            {
                var spoilt = JsonNode.Parse(document)!;
                Put(spoilt, path, JsonNode.Parse(odd));
                yield return ($"{string.Join('.', path)} = {odd}", spoilt.ToJsonString());
            }
        }
    }

    private static IEnumerable<object[]> Paths(JsonNode? node)
    {
        IEnumerable<(object Key, JsonNode? Child)> children = node switch
        {
            JsonObject @object => @object.Select(property => ((object)property.Key, property.Value)),
            JsonArray { Count: > 0 } array => new[] { 0, array.Count - 1 }.Distinct().Select(i => ((object)i, array[i])),
            _ => [],
        };
        return children.SelectMany(child => Paths(child.Child).Select(rest => (object[])[child.Key, .. rest]).Prepend([child.Key]));
    }

    private static void Put(JsonNode root, object[] path, JsonNode? value)
    {
        var parent = path[..^1].Aggregate(root, (node, key) => key is int index ? node[index]! : node[(string)key]!);
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
