using System.Text.Json;
using System.Text.Json.Nodes;
using Zkml.Host;
using Zkml.Research.Sets;

namespace Zkml.Research.Tests.Sets;

public class MergePatchTests
{
    // The test cases of RFC 7396, appendix A.
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", "{}")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", "null", "null")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("[1,2]", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Changes_are_merged_as_the_standard_says(string target, string patch, string expected)
    {
        var changed = MergePatch.Apply(JsonDocument.Parse(target).RootElement, JsonDocument.Parse(patch).RootElement, "file", "changes");

        JsonNode.DeepEquals(JsonNode.Parse(changed.GetRawText()), JsonNode.Parse(expected)).ShouldBeTrue(changed.GetRawText());
    }

    [Fact]
    public void Thousands_of_properties_are_merged()
    {
        var (target, patch) = (Properties(4_000, 1), Properties(4_000, 2));

        var changed = MergePatch.Apply(target, patch, "file", "changes");

        changed.EnumerateObject().Count().ShouldBe(4_000);
        changed.GetProperty("k3999").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void A_document_that_is_no_configuration_by_its_size_is_refused() =>
        Should.Throw<MalformedInputException>(() => MergePatch.Apply(Properties(20_000, 1), Properties(20_000, 2), "set.json", "bases[1].changes"))
            .Message.ShouldBe("set.json: bases[1].changes: the configuration with these changes has 208891 bytes; at most 65536 are allowed");

    private static JsonElement Properties(int count, int value) =>
        JsonDocument.Parse($"{{{string.Join(",", Enumerable.Range(0, count).Select(i => $"\"k{i}\":{value}"))}}}").RootElement;
}
