using System.Buffers.Binary;
using System.Globalization;

namespace Zkml.Varuna.Messages;

/// <summary>Builds a message: a tag, then fields of a length and bytes each. A list is a field whose bytes are a count and as many fields.</summary>
/// <param name="tag">The message's tag.</param>
internal sealed class MessageWriter(byte tag)
{
    private readonly List<ReadOnlyMemory<byte>> _parts = [new byte[] { tag }];
    private long _length = 1;

    /// <summary>Adds a field.</summary>
    public MessageWriter Field(ReadOnlyMemory<byte> bytes)
    {
        Append(Integer(bytes.Length));
        Append(bytes);
        return this;
    }

    /// <summary>Adds a list of fields.</summary>
    public MessageWriter List(IReadOnlyList<ReadOnlyMemory<byte>> items)
    {
        var length = sizeof(uint) + items.Sum(item => (long)sizeof(uint) + item.Length);
        Append(Integer(length));
        Append(Integer(items.Count));
        foreach (var item in items)
        {
            Field(item);
        }

        return this;
    }

    /// <summary>The message.</summary>
    /// <exception cref="ArgumentException">It is longer than a message may be.</exception>
    public byte[] ToArray()
    {
        Check(_length);
        var message = new byte[_length];
        var position = 0;
        foreach (var part in _parts)
        {
            part.CopyTo(message.AsMemory(position));
            position += part.Length;
        }

        return message;
    }

    private static byte[] Integer(long value)
    {
        Check(value);
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value);
        return bytes;
    }

    private static void Check(long length)
    {
        if (length > MessageLimits.Bytes)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"the request would have {length} bytes; an engine takes at most {MessageLimits.Bytes}: prove fewer samples at once, or a smaller model"));
        }
    }

    private void Append(ReadOnlyMemory<byte> part)
    {
        _parts.Add(part);
        _length += part.Length;
    }
}
