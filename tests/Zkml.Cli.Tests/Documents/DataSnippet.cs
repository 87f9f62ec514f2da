using System.Text.Json.Nodes;
using Zkml.Host;
using Zkml.Research.Sets;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Documents;

/// <summary>A JSON snippet: a whole experiment set, or properties of a training configuration, which a shipped configuration must take in place of its own.</summary>
internal static class DataSnippet
{
    private static readonly Func<JsonObject, JsonObject>[] Readings =
    [
        properties => Set(new JsonObject { ["name"] = "base", ["preset"] = "square", ["changes"] = properties }),
        properties => Set(new JsonObject { ["name"] = "base", ["preset"] = "square", ["changes"] = new JsonObject { ["network"] = properties } }),
        properties => Set(new JsonObject { ["name"] = "base", ["configuration"] = SupportVectors(), ["changes"] = properties }),
    ];

    /// <summary>Reads it by the product's own reader, which refuses every property that it does not know.</summary>
    public static void ShouldBeRead(Snippet snippet)
    {
        var text = snippet.Text.TrimStart().StartsWith('{') ? snippet.Text : $"{{{snippet.Text}}}";
        var properties = JsonNode.Parse(text)!.AsObject();
        properties.Count.ShouldBePositive(snippet.ToString());
        if (properties.ContainsKey("format"))
        {
            Refusal(text).ShouldBeNull(snippet.ToString());
        }
        else
        {
            var refusals = Readings.Select(reading => Refusal(reading(properties.DeepClone().AsObject()).ToJsonString())).ToList();
            refusals.ShouldContain((string?)null, $"{snippet}: {string.Join("; ", refusals)}");
        }
    }

    private static JsonObject SupportVectors() => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "configurations", "square-svm.json")))!.AsObject();

    private static JsonObject Set(JsonObject @base) => new()
    {
        ["format"] = "zkml-experiments",
        ["version"] = 1,
        ["name"] = "snippet",
        ["description"] = "A snippet of a document.",
        ["bases"] = new JsonArray(@base),
        ["experiments"] = new JsonArray(new JsonObject { ["name"] = "one", ["base"] = "base", ["changes"] = new JsonObject() }),
    };

    private static string? Refusal(string text)
    {
        using var directory = new TemporaryDirectory();
        var file = directory.Write("set.json", System.Text.Encoding.UTF8.GetBytes(text));
        try
        {
            ExperimentSetFile.Load(file);
            return null;
        }
        catch (MalformedInputException refusal)
        {
            return refusal.Message;
        }
    }
}
