using System.Buffers.Binary;

namespace Zkml.Fuzzing.Mutation;

/// <summary>A field of a protobuf message: a number, fixed bytes, or bytes that may be a message themselves.</summary>
/// <param name="number">The field's number.</param>
/// <param name="type">The wire type: 0 for numbers, 1 and 5 for fixed bytes, 2 for bytes of any length.</param>
internal sealed class WireField(int number, int type)
{
    private const int MaximumDepth = 8;

    public int Number { get; set; } = number;

    public int Type { get; set; } = type;

    /// <summary>The number, of wire type 0.</summary>
    public ulong Value { get; set; }

    /// <summary>The bytes, where they are no message.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>The fields of the message; null where it is none.</summary>
    public List<WireField>? Message { get; set; }

    /// <summary>What is added to the length that is written: not 0 where the file lies.</summary>
    public long LengthError { get; set; }

    /// <summary>The fields of a message; null where bytes are none.</summary>
    public static List<WireField>? TryParse(ReadOnlySpan<byte> content, int depth = 0)
    {
        var fields = new List<WireField>();
        while (!content.IsEmpty)
        {
            if (TryParseOne(ref content, depth) is not { } field)
            {
                return null;
            }

            fields.Add(field);
        }

        return fields;
    }

    public static byte[] Write(IEnumerable<WireField> fields)
    {
        var bytes = new List<byte>();
        foreach (var field in fields)
        {
            field.Write(bytes);
        }

        return [.. bytes];
    }

    public WireField Clone() => new(Number, Type) { Value = Value, Bytes = Bytes, Message = Message?.ConvertAll(field => field.Clone()), LengthError = LengthError };

    private static WireField? TryParseOne(ref ReadOnlySpan<byte> content, int depth)
    {
        if (!TryReadNumber(ref content, out var tag) || tag >> 3 is 0 or > 1_000)
        {
            return null;
        }

        var field = new WireField((int)(tag >> 3), (int)(tag & 7));
        switch (field.Type)
        {
            case 0 when TryReadNumber(ref content, out var value):
                field.Value = value;
                return field;
            case 1 or 5 when content.Length >= (field.Type == 1 ? sizeof(double) : sizeof(float)):
                field.Bytes = content[..(field.Type == 1 ? sizeof(double) : sizeof(float))].ToArray();
                content = content[field.Bytes.Length..];
                return field;
            case 2 when TryReadNumber(ref content, out var length) && length <= (ulong)content.Length:
                field.Bytes = content[..(int)length].ToArray();
                field.Message = depth < MaximumDepth && length > 1 ? TryParse(field.Bytes, depth + 1) : null;
                content = content[(int)length..];
                return field;
            default:
                return null;
        }
    }

    private static bool TryReadNumber(ref ReadOnlySpan<byte> content, out ulong value)
    {
        value = 0;
        for (var i = 0; i < 10 && i < content.Length; i++)
        {
            value |= (ulong)(content[i] & 0x7F) << (7 * i);
            if (content[i] < 0x80)
            {
                content = content[(i + 1)..];
                return true;
            }
        }

        return false;
    }

    private void Write(List<byte> bytes)
    {
        WriteNumber(((ulong)Number << 3) | (uint)Type, bytes);
        if (Type == 0)
        {
            WriteNumber(Value, bytes);
            return;
        }

        var content = Message is null ? Bytes : Write(Message);
        if (Type == 2)
        {
            WriteNumber(unchecked((ulong)(content.Length + LengthError)), bytes);
        }

        bytes.AddRange(content);
    }

    private static void WriteNumber(ulong value, List<byte> bytes)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }

    /// <summary>A number as fixed bytes, little end first.</summary>
    public static byte[] Fixed(double value, int size)
    {
        var bytes = new byte[size];
        if (size == sizeof(double))
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)value);
        }

        return bytes;
    }
}
