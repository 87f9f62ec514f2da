using System.Text.Json;
using System.Text.Json.Nodes;
using Zkml.Host;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Engines.Protocol;

namespace Zkml.SnarkVm.Tests.Engines;

public sealed class EngineResultTests
{
    private const string Circuit = """{"constraints": 1, "variables": 2, "publicVariables": 3, "nonZeros": {"a": 1, "b": 2, "c": 3}, "variablesWithConstants": 4, "provingKeyBytes": 5, "verifyingKeyBytes": 6}""";

    private static readonly string[] OddValues = ["null", "true", "-1", "1e300", "99999999999999999999", "1.5", "\"\"", "\" \"", "\"\\u0000\"", "[]", "{}", "[null]", "[[]]", "{\"kind\": null}"];

    private static readonly (string Answer, Action<JsonElement> Read)[] Results =
    [
        ("""{"id": 1, "result": {"protocol": 1, "snarkvm": "4", "network": "mainnet", "threads": 2, "proofVersions": [{"varuna": 3, "consensus": 22}]}}""", result => EngineResult.Identity(result, EngineKind.Native)),
        ("""{"id": 1, "result": {"outputs": ["1u8"]}}""", result => EngineResult.Outputs(result)),
        ($$"""{"id": 1, "result": {{Circuit}}}""", result => EngineResult.Synthesis(result)),
        ("""{"id": 1, "result": {"outputs": ["1u8"], "execution": {"transitions": []}, "proofVersion": {"varuna": 3, "consensus": 22}}}""", result => EngineResult.Execution(result)),
        ("""{"id": 1, "result": {"valid": true}}""", result => EngineResult.Verification(result)),
        ("""{"id": 1, "result": {"valid": false, "reason": "proof", "message": "no"}}""", result => EngineResult.Verification(result)),
        ("""{"id": 1, "error": {"kind": "halt", "message": "overflow"}}""", _ => { }),
        ("""{"id": 1, "progress": "proving"}""", _ => { }),
    ];

    /// <summary>Every value of every answer becomes each odd one in turn, and goes, too.</summary>
    [Fact]
    public void An_answer_is_read_or_refused_in_words_whatever_stands_in_it()
    {
        var (read, refused) = (0, 0);
        foreach (var (answer, reading) in Results)
        {
            foreach (var spoilt in Spoil(answer))
            {
                using var document = JsonDocument.Parse(spoilt);
                try
                {
                    if (EngineAnswer.Progress(document.RootElement) is null)
                    {
                        reading(EngineAnswer.Result(document.RootElement, 1));
                    }

                    read++;
                }
                catch (Exception problem) when (problem is EngineException or MalformedInputException)
                {
                    problem.Message.ShouldNotBeEmpty();
                    refused++;
                }
            }
        }

        read.ShouldBeGreaterThan(0);
        refused.ShouldBeGreaterThan(300);
    }

    private static IEnumerable<string> Spoil(string answer)
    {
        yield return answer;
        foreach (var path in Paths(JsonNode.Parse(answer)!, []))
        {
            foreach (var odd in OddValues)
            {
                yield return Changed(answer, path, (parent, key) => Put(parent, key, JsonNode.Parse(odd)));
            }

            if (path[^1] is string)
            {
                yield return Changed(answer, path, (parent, key) => parent.AsObject().Remove((string)key));
            }
        }

        foreach (var odd in OddValues)
        {
            yield return odd;
        }
    }

    private static string Changed(string answer, object[] path, Action<JsonNode, object> change)
    {
        var root = JsonNode.Parse(answer)!;
        change(path[..^1].Aggregate(root, (node, key) => key is int index ? node[index]! : node[(string)key]!), path[^1]);
        return root.ToJsonString();
    }

    private static void Put(JsonNode parent, object key, JsonNode? value)
    {
        if (key is int index)
        {
            parent[index] = value;
        }
        else
        {
            parent[(string)key] = value;
        }
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] above) => node switch
    {
        JsonObject @object => @object.SelectMany(property => Paths(property.Value, [.. above, property.Key]).Prepend([.. above, property.Key])),
        JsonArray array => array.SelectMany((item, i) => Paths(item, [.. above, i]).Prepend([.. above, i])),
        _ => [],
    };
}
