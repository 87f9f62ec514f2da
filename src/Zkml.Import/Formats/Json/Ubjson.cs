using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.Json;

/// <summary>
/// Universal Binary JSON (https://ubjson.org), the form in which XGBoost saves models under names that end in .ubj: read as the JSON text that says the same.
/// </summary>
/// <param name="content">The file's bytes.</param>
/// <param name="file">For messages.</param>
internal sealed class Ubjson(ReadOnlyMemory<byte> content, string file)
{
    private readonly ArrayBufferWriter<byte> _text = new(Math.Max(content.Length, 1));
    private int _position;
    private int _values;

    /// <summary>Whether bytes begin as an object of this form does, with the type of the first key's length, and not as JSON does.</summary>
    public static bool IsObject(ReadOnlySpan<byte> content) => content is [(byte)'{', (byte)'i' or (byte)'U' or (byte)'I' or (byte)'l' or (byte)'L' or (byte)'$' or (byte)'#', ..];

    /// <summary>The document.</summary>
    /// <exception cref="MalformedInputException">It is not well formed, or nested too deep; the message names the byte.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> content, string file) => new Ubjson(content, file).Parse();

    private JsonDocument Parse()
    {
        ReadValue(NextType(), 0);
        while (_position < content.Length && content.Span[_position] == (byte)'N')
        {
            _position++;
        }

        return _position == content.Length ? ForeignJson.Parse(_text.WrittenMemory, file) : throw Wrong("the document ends here, and the file goes on");
    }

    private void ReadValue(byte type, int depth)
    {
        if (depth > ImportLimits.MaximumJsonDepth)
        {
            throw Wrong($"objects and arrays are nested more than {ImportLimits.MaximumJsonDepth} deep");
        }

        // As text, which is several times as long: what no document may hold is not written first.
        if (++_values > StrictJson.MaximumTokens)
        {
            throw Wrong($"by here the file holds more than {StrictJson.MaximumTokens} values, which is more than any model that can be proven");
        }

        switch (type)
        {
            case (byte)'{':
                ReadObject(depth);
                break;
            case (byte)'[':
                ReadArray(depth);
                break;
            case (byte)'S':
                WriteText(Take(ReadLength()));
                break;
            case (byte)'C':
                WriteText(Take(1));
                break;
            case (byte)'H':
                Write(Encoding.ASCII.GetString(Take(ReadLength())));
                break;
            case (byte)'T':
                Write("true");
                break;
            case (byte)'F':
                Write("false");
                break;
            case (byte)'Z':
                Write("null");
                break;
            default:
                WriteNumber(type);
                break;
        }
    }

    private void ReadObject(int depth)
    {
        Write("{");
        var (type, count) = ReadHeader();
        for (var i = 0; count is { } known ? i < known : !TrySkip((byte)'}'); i++)
        {
            Write(i > 0 ? "," : "");
            WriteText(Take(ReadLength()));
            Write(":");
            ReadValue(type ?? NextType(), depth + 1);
        }

        Write("}");
    }

    private void ReadArray(int depth)
    {
        Write("[");
        var (type, count) = ReadHeader();
        for (var i = 0; count is { } known ? i < known : !TrySkip((byte)']'); i++)
        {
            Write(i > 0 ? "," : "");
            ReadValue(type ?? NextType(), depth + 1);
        }

        Write("]");
    }

    // The type of all elements and how many they are, where the container says so.
    private (byte? Type, long? Count) ReadHeader()
    {
        byte? type = TrySkip((byte)'$') ? Take(1)[0] : null;
        if (!TrySkip((byte)'#'))
        {
            return type is null ? (null, null) : throw Wrong("a container declares the type of its elements but not their number");
        }

        // Elements of no bytes would be as many as a file says.
        var count = ReadLength();
        var size = type is { } known ? SizeOf(known) : 1;
        return size > 0 && count <= (content.Length - _position) / size ? (type, count) : throw Wrong($"a container declares {count} elements, more than the file");
    }

    private static int SizeOf(byte type) => type switch
    {
        (byte)'i' or (byte)'U' or (byte)'C' or (byte)'S' or (byte)'H' or (byte)'[' or (byte)'{' => 1,
        (byte)'I' => sizeof(short),
        (byte)'l' or (byte)'d' => sizeof(int),
        (byte)'L' or (byte)'D' => sizeof(long),
        _ => 0,
    };

    private void WriteNumber(byte type)
    {
        switch (type)
        {
            case (byte)'d':
                WriteReal(BinaryPrimitives.ReadSingleBigEndian(Take(sizeof(float))));
                break;
            case (byte)'D':
                WriteReal(BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double))));
                break;
            default:
                Write(ReadInteger(type).ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private long ReadInteger(byte type) => type switch
    {
        (byte)'i' => (sbyte)Take(1)[0],
        (byte)'U' => Take(1)[0],
        (byte)'I' => BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short))),
        (byte)'l' => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int))),
        (byte)'L' => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long))),
        _ => throw Wrong($"0x{type:X2} is the type of no value of UBJSON"),
    };

    private int ReadLength() => ReadInteger(NextType()) is var length and >= 0 and <= int.MaxValue ? (int)length : throw Wrong("a length is negative or too large");

    // Shortest digits that give back the same number, of single precision or double.
    private void WriteReal<T>(T number)
        where T : IBinaryFloatingPointIeee754<T> =>
        Write(T.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : T.IsNaN(number) ? ForeignJson.NotANumber : T.IsNegative(number) ? "-Infinity" : "Infinity");

    private void WriteText(ReadOnlySpan<byte> utf8)
    {
        if (!System.Text.Unicode.Utf8.IsValid(utf8))
        {
            throw Wrong("a text is not UTF-8");
        }

        Write($"\"{JsonEncodedText.Encode(utf8)}\"");
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _text);

    private byte NextType()
    {
        byte type;
        do
        {
            type = Take(1)[0];
        }
        while (type == (byte)'N');
        return type;
    }

    private bool TrySkip(byte sign)
    {
        while (_position < content.Length && content.Span[_position] == (byte)'N')
        {
            _position++;
        }

        if (_position >= content.Length || content.Span[_position] != sign)
        {
            return false;
        }

        _position++;
        return true;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > content.Length - _position)
        {
            throw Wrong("the file ends in the midst of a value; it is cut off, save the model again");
        }

        _position += length;
        return content.Span.Slice(_position - length, length);
    }

    private MalformedInputException Wrong(string problem) => new(file, string.Create(CultureInfo.InvariantCulture, $"byte {_position}"), problem);
}
