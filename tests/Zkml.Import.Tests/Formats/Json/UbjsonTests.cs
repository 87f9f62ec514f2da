using System.Text;
using Zkml.Host;
using Zkml.Import.Formats.Json;

namespace Zkml.Import.Tests.Formats.Json;

public sealed class UbjsonTests
{
    [Theory]
    [InlineData("{i\u0001aSi\u0002hi}", "{\"a\":\"hi\"}")]
    [InlineData("{i\u0001a[TFZNCx]}", "{\"a\":[true,false,null,\"x\"]}")]
    [InlineData("{i\u0001a[$i#i\u0003\u0001\u0002\u0003}", "{\"a\":[1,2,3]}")]
    [InlineData("{i\u0001a[$I#i\u0001\u0001\u0000}", "{\"a\":[256]}")]
    [InlineData("{i\u0001a[#i\u0002l\u0000\u0000\u0000\u0005i\u0007}", "{\"a\":[5,7]}")]
    [InlineData("{i\u0001a{#i\u0001i\u0001bU\u0009}", "{\"a\":{\"b\":9}}")]
    [InlineData("{$i#i\u0002i\u0001a\u0001i\u0001b\u0002", "{\"a\":1,\"b\":2}")]
    [InlineData("{i\u0001a{$[#i\u0001i\u0001bTF]}", "{\"a\":{\"b\":[true,false]}}")]
    [InlineData("{i\u0001a[$S#i\u0002i\u0001xi\u0002yz}", "{\"a\":[\"x\",\"yz\"]}")]
    [InlineData("{i\u0001a[$C#i\u0002xy}", "{\"a\":[\"x\",\"y\"]}")]
    [InlineData("{i\u0001a[$L#i\u0001\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u0002}", "{\"a\":[4294967298]}")]
    [InlineData("{i\u0001a[$l#i\u0001\u00ff\u00ff\u00ff\u00fe}", "{\"a\":[-2]}")]
    [InlineData("{i\u0001a[$U#i\u0001\u00ff}", "{\"a\":[255]}")]
    [InlineData("{i\u0001a[$i#i\u0001\u00ff}", "{\"a\":[-1]}")]
    [InlineData("{i\u0001aHi\u00031e5}", "{\"a\":1e5}")]
    [InlineData("{i\u0001a[#i\u0000}", "{\"a\":[]}")]
    [InlineData("{i\u0001a[$i#i\u0000}", "{\"a\":[]}")]
    [InlineData("{i\u0001aNNT}NN", "{\"a\":true}")]
    [InlineData("{i\u0001a[NTNFN]N}", "{\"a\":[true,false]}")]
    [InlineData("{}", "{}")]
    [InlineData("{i\u0001aSi\u0001\"}", "{\"a\":\"\\u0022\"}")]
    public void Values_are_read_as_the_JSON_that_says_the_same(string binary, string json)
    {
        using var document = Ubjson.Parse(Bytes(binary), "m.ubj");
        document.RootElement.GetRawText().ShouldBe(json);
    }

    [Fact]
    public void Real_numbers_keep_every_bit_and_NaN_and_infinities_are_texts()
    {
        byte[] content =
        [
            .. Bytes("{i\u0001a[d"), .. BigEndian(BitConverter.GetBytes(0.1f)), (byte)'D', .. BigEndian(BitConverter.GetBytes(1.0 / 3)), (byte)'d', .. BigEndian(BitConverter.GetBytes(float.NaN)),
            (byte)'D', .. BigEndian(BitConverter.GetBytes(double.NegativeInfinity)), .. Bytes("]}"),
        ];
        using var document = Ubjson.Parse(content, "m.ubj");
        document.RootElement.GetProperty("a").GetRawText().ShouldBe("[0.1,0.3333333333333333,\"NaN\",\"-Infinity\"]");
    }

    [Theory]
    [InlineData("{i\u0001a[$T#l\u007f\u0000\u0000\u0000}", "a container declares 2130706432 elements, more than the file")]
    [InlineData("{i\u0001a[$d#l\u0000\u0000\u0000\u0005}", "a container declares 5 elements, more than the file")]
    [InlineData("{i\u0001a[$d#i\u0001\u0000\u0000\u0000", "a container declares 1 elements, more than the file")]
    [InlineData("{i\u0001a[$I#i\u0001\u0000", "a container declares 1 elements, more than the file")]
    [InlineData("{i\u0001a[$D#i\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0000", "a container declares 1 elements, more than the file")]
    [InlineData("{i\u0001a[#i\u0002T", "a container declares 2 elements, more than the file")]
    [InlineData("{i\u0001a[$d]}", "a container declares the type of its elements but not their number")]
    [InlineData("{i\u0001ax}", "0x78 is the type of no value of UBJSON")]
    [InlineData("{i\u0001aSU\u00c8hi}", "the file ends in the midst of a value")]
    [InlineData("{i\u0001aSi\u00ffhi}", "a length is negative or too large")]
    [InlineData("{i\u0001aT}x", "the document ends here, and the file goes on")]
    [InlineData("{i\u0001aSi\u0001\u00c3}", "a text is not UTF-8")]
    public void What_is_not_well_formed_is_refused_at_its_byte(string binary, string problem)
    {
        var message = Should.Throw<MalformedInputException>(() => Ubjson.Parse(Bytes(binary), "m.ubj")).Message;
        message.ShouldStartWith("m.ubj: byte ");
        message.ShouldContain(problem);
    }

    [Fact]
    public void Arrays_nested_too_deep_are_refused_and_do_not_overflow_the_stack() =>
        Should.Throw<MalformedInputException>(() => Ubjson.Parse(Bytes("{i\u0001a" + new string('[', 100_000)), "m.ubj")).Message.ShouldContain("objects and arrays are nested more than 1100 deep");

    [Fact]
    public void More_values_than_any_model_has_are_refused_before_they_are_written_as_text()
    {
        byte[] content = [.. Bytes("{i\u0001a[$U#l"), .. BigEndian(BitConverter.GetBytes(5_000_000)), .. new byte[5_000_000], .. Bytes("}")];
        Should.Throw<MalformedInputException>(() => Ubjson.Parse(content, "m.ubj")).Message.ShouldContain("by here the file holds more than 4000000 values");
    }

    private static byte[] Bytes(string latin) => Encoding.Latin1.GetBytes(latin);

    private static byte[] BigEndian(byte[] littleEndian) => [.. littleEndian.Reverse()];
}
