using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Zkml.Varuna.Messages;

/// <summary>Reads an untrusted message. Fields are parts of it, not copies; every length is checked against what is there before anything is taken.</summary>
internal sealed class MessageReader
{
    private ReadOnlyMemory<byte> _rest;

    /// <param name="message">The message.</param>
    /// <exception cref="FormatException">It is empty.</exception>
    public MessageReader(ReadOnlyMemory<byte> message)
    {
        if (message.IsEmpty)
        {
            throw new FormatException("the message is empty, expected a tag");
        }

        (Tag, _rest) = (message.Span[0], message[1..]);
    }

    /// <summary>The message's tag.</summary>
    public byte Tag { get; }

    /// <summary>The next field.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="FormatException">The message ends before or within it.</exception>
    public ReadOnlyMemory<byte> Field(string name) => Take(ref _rest, name);

    /// <summary>The next field, of a known length.</summary>
    /// <exception cref="FormatException">It has another length, or the message ends before or within it.</exception>
    public ReadOnlyMemory<byte> Field(string name, int bytes)
    {
        var field = Field(name);
        return field.Length == bytes ? field : throw new FormatException(FormattableString.Invariant($"'{name}' has {field.Length} bytes, expected {bytes}"));
    }

    /// <summary>The next field as UTF-8.</summary>
    /// <exception cref="FormatException">It is not UTF-8, or the message ends before or within it.</exception>
    public string Text(string name)
    {
        var field = Field(name).Span;
        return Utf8.IsValid(field) ? Encoding.UTF8.GetString(field) : throw new FormatException($"'{name}' is not UTF-8");
    }

    /// <summary>The next field as a list.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="maximum">A longer list is refused.</param>
    /// <exception cref="FormatException">It is not a list, is too long, or the message ends before or within it.</exception>
    public ImmutableArray<ReadOnlyMemory<byte>> List(string name, int maximum)
    {
        var list = Field(name);
        var count = Integer(ref list, name);
        if (count > maximum)
        {
            throw new FormatException(FormattableString.Invariant($"'{name}' has {count} items; at most {maximum} are allowed"));
        }

        var items = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>((int)count);
        for (var i = 0; i < count; i++)
        {
            items.Add(Take(ref list, name));
        }

        return list.IsEmpty ? items.MoveToImmutable() : throw Left($"the items of '{name}'", list);
    }

    /// <summary>Ends reading: every field must have been read.</summary>
    /// <exception cref="FormatException">Something follows.</exception>
    public void End()
    {
        if (!_rest.IsEmpty)
        {
            throw Left("the last field", _rest);
        }
    }

    private static FormatException Left(string name, ReadOnlyMemory<byte> rest) => new(FormattableString.Invariant($"{rest.Length} bytes follow {name}"));

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> from, string name)
    {
        var length = Integer(ref from, name);
        if (length > from.Length)
        {
            throw new FormatException(FormattableString.Invariant($"'{name}' should have {length} bytes; the message ends after {from.Length} of them"));
        }

        var field = from[..(int)length];
        from = from[(int)length..];
        return field;
    }

    private static uint Integer(ref ReadOnlyMemory<byte> from, string name)
    {
        if (from.Length < sizeof(uint))
        {
            throw new FormatException($"the message ends before '{name}'");
        }

        var value = BinaryPrimitives.ReadUInt32LittleEndian(from.Span);
        from = from[sizeof(uint)..];
        return value;
    }
}
