using Google.Protobuf;
using Google.Protobuf.Reflection;
using Zkml.Host;

namespace Zkml.Import.Formats.Onnx;

/// <summary>
/// Counts the messages and texts that a protobuf file would become, before it is parsed: an empty message takes two bytes in a file and hundreds in memory. And finds fields
/// that are there twice, of which the parser would take the last, or mix both. The file is walked once and takes no memory for it; what is not well formed is left to the parser.
/// </summary>
internal static class ProtobufBudget
{
    /// <summary>Refuses a file with more messages and texts than allowed, or with a field twice that may be there once.</summary>
    public static void Check(ReadOnlySpan<byte> content, MessageDescriptor root, int maximumObjects, string file)
    {
        var objects = 0;

        // As deep as the schema nests messages, which is not up to the file.
        var open = new Stack<(int Position, int End, MessageDescriptor Type, ulong Seen)>([(0, content.Length, root, 0)]);
        while (open.TryPop(out var message))
        {
            var begin = message.Position;
            var position = message.Position;
            if (position >= message.End || !TryRead(content[..message.End], ref position, out var tag) || !TrySkip(content[..message.End], tag, ref position, out var start))
            {
                continue;
            }

            var field = message.Type.FindFieldByNumber(WireFormat.GetTagFieldNumber(tag));
            open.Push((position, message.End, message.Type, message.Seen | Once(field)));
            if ((message.Seen & Once(field)) != 0)
            {
                throw new MalformedInputException(file, $"byte {begin}", $"the field '{field.Name}' of {message.Type.Name} is there twice; save the model again");
            }

            if (WireFormat.GetTagWireType(tag) != WireFormat.WireType.LengthDelimited)
            {
                continue;
            }

            if (++objects > maximumObjects)
            {
                throw new MalformedInputException(file, "", $"the file holds more than {maximumObjects} messages and texts; trees so large cannot be proven");
            }

            if (field is { FieldType: FieldType.Message })
            {
                open.Push((start, position, field.MessageType, 0));
            }
        }
    }

    // A bit for a field that may be there once; the schema has no numbers above 63.
    private static ulong Once(FieldDescriptor? field) => field is { IsRepeated: false } ? 1UL << field.FieldNumber : 0;

    private static bool TrySkip(ReadOnlySpan<byte> content, uint tag, ref int position, out int start)
    {
        start = position;
        switch (WireFormat.GetTagWireType(tag))
        {
            case WireFormat.WireType.Varint:
                return TryRead(content, ref position, out _);
            case WireFormat.WireType.Fixed32:
                position += sizeof(float);
                break;
            case WireFormat.WireType.Fixed64:
                position += sizeof(double);
                break;
            case WireFormat.WireType.LengthDelimited when TryRead(content, ref position, out var length) && length <= content.Length - position:
                start = position;
                position += (int)length;
                break;
            default:
                return false;
        }

        return position <= content.Length;
    }

    // The low 32 bits of a number of up to ten bytes of seven bits each.
    private static bool TryRead(ReadOnlySpan<byte> content, ref int position, out uint value)
    {
        value = 0;
        for (var shift = 0; shift < 70 && position < content.Length; shift += 7)
        {
            var part = content[position++];
            value |= shift < 32 ? (uint)(part & 0x7F) << shift : 0;
            if (part < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
