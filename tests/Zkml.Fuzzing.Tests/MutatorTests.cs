using System.Text;
using System.Text.Json;
using Zkml.Fuzzing.Mutation;
using Zkml.Import.Formats.Json;
using Zkml.Testing;

namespace Zkml.Fuzzing.Tests;

public class MutatorTests
{
    private const string Document = """{"name":"x","list":[1,-2.5,true,null,{"a":"b"}],"deep":{"numbers":[1,2,3]}}""";

    [Fact]
    public void A_document_is_written_as_it_was_read() => Encoding.UTF8.GetString(JsonTree.Parse(Encoding.UTF8.GetBytes(Document)).ToBytes()).ShouldBe(Document);

    [Fact]
    public void Most_of_what_is_made_of_a_document_is_JSON_still_and_says_something_else()
    {
        var (mutator, seed, random) = (new JsonMutator(), Encoding.UTF8.GetBytes(Document), new Random(1));
        byte[][] made = [.. Enumerable.Range(0, 300).Select(_ => mutator.Mutate([seed], random))];

        made.Count(IsJson).ShouldBeGreaterThan(180);
        made.Count(content => content.AsSpan().SequenceEqual(seed)).ShouldBeLessThan(30);
    }

    [Fact]
    public void A_protobuf_file_is_written_as_it_was_read()
    {
        var content = File.ReadAllBytes(Path.Combine(Repository.Root, "tests/Zkml.Import.Tests/Data/iris-tree.onnx"));

        WireField.Write(WireField.TryParse(content)!).ShouldBe(content);
    }

    [Fact]
    public void Binary_JSON_says_what_the_tree_says()
    {
        using var document = Ubjson.Parse(UbjsonWriter.Write(JsonTree.Parse(Encoding.UTF8.GetBytes(Document))), "model.ubj");

        document.RootElement.GetProperty("list")[4].GetProperty("a").GetString().ShouldBe("b");
        document.RootElement.GetProperty("deep").GetProperty("numbers").EnumerateArray().Select(number => number.GetDouble()).ShouldBe([1, 2, 3]);
    }

    private static bool IsJson(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content, new() { MaxDepth = 10_000 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
