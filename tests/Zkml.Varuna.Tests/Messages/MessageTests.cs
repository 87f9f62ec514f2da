using FsCheck;
using FsCheck.Fluent;
using Zkml.Varuna.Messages;

namespace Zkml.Varuna.Tests.Messages;

/// <summary>The codec that engine and host share: docs/direct-engine-protocol.md.</summary>
public sealed class MessageTests
{
    [Fact]
    public void A_message_is_a_tag_and_fields_each_after_its_length() =>
        new MessageWriter(3).Field("ab"u8.ToArray()).Field(Array.Empty<byte>()).List([new byte[] { 7 }, new byte[] { 8, 9 }]).ToArray().ShouldBe(
        [
            3,
            2, 0, 0, 0, (byte)'a', (byte)'b',
            0, 0, 0, 0,
            15, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 7, 2, 0, 0, 0, 8, 9,
        ]);

    [Fact]
    public void What_is_written_is_read() => Prop.ForAll(ArbMap.Default.ArbFor<(byte Tag, byte[] Field, byte[][] List)>(), message =>
    {
        var written = new MessageWriter(message.Tag).Field(message.Field ?? []).List([.. (message.List ?? []).Select(item => (ReadOnlyMemory<byte>)(item ?? []))]).ToArray();

        var reader = new MessageReader(written);

        reader.Tag.ShouldBe(message.Tag);
        reader.Field("field").ToArray().ShouldBe(message.Field ?? []);
        reader.List("list", int.MaxValue).Select(item => item.ToArray()).ShouldBe((message.List ?? []).Select(item => item ?? []));
        reader.End();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void However_a_message_is_cut_or_lengthened_it_is_refused()
    {
        var message = new MessageWriter(0).Field("proof"u8.ToArray()).List([new byte[32], new byte[32]]).ToArray();
        for (var length = 0; length < message.Length; length++)
        {
            Should.Throw<FormatException>(() => Read(message[..length]), $"the first {length} bytes");
        }

        Should.Throw<FormatException>(() => Read([.. message, 0])).Message.ShouldBe("1 bytes follow the last field");
        Read(message);
    }

    [Fact]
    public void A_length_that_is_not_there_takes_no_memory()
    {
        Should.Throw<FormatException>(() => new MessageReader(new byte[] { 0, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2 }).Field("proof")).Message.ShouldBe("'proof' should have 4294967295 bytes; the message ends after 2 of them");
        Should.Throw<FormatException>(() => new MessageReader(new byte[] { 0, 4, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F }).List("public inputs", 128)).Message.ShouldBe("'public inputs' has 2147483647 items; at most 128 are allowed");
        Should.Throw<FormatException>(() => new MessageReader(new byte[] { 0, 4, 0, 0, 0, 100, 0, 0, 0 }).List("public inputs", 128)).Message.ShouldBe("the message ends before 'public inputs'");
    }

    [Fact]
    public void A_field_of_another_length_and_a_text_that_is_not_UTF_8_are_refused()
    {
        Should.Throw<FormatException>(() => new MessageReader(new MessageWriter(0).Field(new byte[3]).ToArray()).Field("sizes", 56)).Message.ShouldBe("'sizes' has 3 bytes, expected 56");
        Should.Throw<FormatException>(() => new MessageReader(new MessageWriter(0).Field(new byte[] { 0xFF }).ToArray()).Text("reason")).Message.ShouldBe("'reason' is not UTF-8");
    }

    private static void Read(byte[] message)
    {
        var reader = new MessageReader(message);
        reader.Field("proof");
        reader.List("public inputs", 128);
        reader.End();
    }
}
