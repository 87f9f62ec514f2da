using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Zkml.Host.Json;

namespace Zkml.Host.Tests.Json;

public sealed class StrictJsonTests
{
    private const string Document = """{"name": "\u00e9t\u00e9 😀", "list": [1, -2.5e3, true, null, {"a": "\ud83d\ude00", "b\u002f": []}]}""";

    [Fact]
    public void A_document_is_read_with_every_escape_resolved()
    {
        using var document = StrictJson.Parse(Encoding.UTF8.GetBytes(Document), "file.json");

        document.RootElement.GetProperty("name").GetString().ShouldBe("été 😀");
        document.RootElement.GetProperty("list")[4].GetProperty("a").GetString().ShouldBe("😀");
    }

    [Fact]
    public void A_byte_order_mark_is_left_out()
    {
        using var document = StrictJson.Parse(Encoding.UTF8.GetBytes("\uFEFF{}"), "file.json");

        document.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Theory]
    [InlineData("""{"a": "\ud800"}""", @"file.json: line 1, byte 7: '\ud800' is half a character")]
    [InlineData("""{"a": "x\uDC00y"}""", @"file.json: line 1, byte 8: '\uDC00' is half a character")]
    [InlineData("""{"\ud800\u0041": 1}""", @"file.json: line 1, byte 2: '\ud800' is half a character")]
    [InlineData("""{"a": ["\ud800\\udc00"]}""", @"file.json: line 1, byte 8: '\ud800' is half a character")]
    [InlineData("""{"a": "\ud800\ud800\udc00"}""", @"file.json: line 1, byte 7: '\ud800' is half a character")]
    [InlineData("""{"a": {"b": [0, {"c": 1, "c": 2}]}}""", "file.json: a.b[1].c: duplicate property; remove one of the two")]
    [InlineData("""{"a": 1, "\u0061": 2}""", "file.json: a: duplicate property; remove one of the two")]
    [InlineData("""{"a": NaN}""", "file.json: line 1, byte 6: this is not valid JSON")]
    [InlineData("""{"a": 1} {}""", "file.json: line 1, byte 9: this is not valid JSON")]
    [InlineData("""{"a": 1, """, "file.json: line 1, byte 9: the file ends too early")]
    [InlineData("""{"a": [1""", "file.json: line 1, byte 8: the file ends too early")]
    [InlineData("{\n\"a\":\nfal", "file.json: line 3, byte 3: the file ends too early")]
    [InlineData("", "file.json: the file is empty, expected a JSON document")]
    [InlineData(" \r\n", "file.json: the file is empty, expected a JSON document")]
    public void What_is_no_document_of_one_meaning_is_refused_with_its_place(string text, string message) =>
        Refusal(Encoding.UTF8.GetBytes(text)).ShouldStartWith(message);

    [Fact]
    public void More_values_than_any_model_has_are_refused_before_memory_is_taken_for_them()
    {
        var content = Encoding.UTF8.GetBytes($"[\n{string.Join(',', Enumerable.Repeat('0', 4_000_000))}]");

        var before = GC.GetAllocatedBytesForCurrentThread();
        Refusal(content).ShouldBe("file.json: line 2, byte 7999998: the file holds more than 4000000 names and values up to here, more than any model that can be proven");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void Marks_in_texts_are_no_values()
    {
        using var document = StrictJson.Parse(Encoding.UTF8.GetBytes($"\"{new string(',', 4_000_001)}\""), "file.json");

        document.RootElement.ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused_with_their_place()
    {
        Refusal([.. "{\n \"a\": \""u8, 0xC3, 0x28, .. "\"}"u8]).ShouldStartWith("file.json: line 2, byte 7: the byte 0xC3 is not valid UTF-8 here");
        Refusal([0xFF, 0xFE, (byte)'{', 0]).ShouldStartWith("file.json: byte 0: this is UTF-16, expected UTF-8");
    }

    [Fact]
    public void A_document_that_is_nested_too_deep_is_refused() =>
        Refusal(Encoding.UTF8.GetBytes(new string('[', 33) + new string(']', 33))).ShouldEndWith("nested more than 32 deep");

    [Fact]
    public void Whatever_bytes_are_changed_the_document_is_refused_or_every_text_of_it_can_be_read()
    {
        var original = Encoding.UTF8.GetBytes(Document);
        var changes = Gen.Choose(0, original.Length - 1).Zip(Gen.Choose(0, 255)).ArrayOf(3);
        Prop.ForAll(changes.ToArbitrary(), places =>
        {
            var changed = original.ToArray();
            foreach (var (place, value) in places)
            {
                changed[place] = (byte)value;
            }

            try
            {
                using var document = StrictJson.Parse(changed, "file.json");
                ReadAll(document.RootElement);
            }
            catch (MalformedInputException)
            {
                // One line that says where.
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    private static void ReadAll(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    property.Name.IsNormalized();
                    ReadAll(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    ReadAll(item);
                }

                break;
            case JsonValueKind.String:
                element.GetString()!.IsNormalized();
                break;
        }
    }

    private static string Refusal(byte[] content) => Should.Throw<MalformedInputException>(() => StrictJson.Parse(content, "file.json").Dispose()).Message;
}
