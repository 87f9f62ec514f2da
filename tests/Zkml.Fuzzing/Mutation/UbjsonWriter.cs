using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Zkml.Fuzzing.Mutation;

/// <summary>Writes JSON trees as Universal Binary JSON, as XGBoost does: arrays of numbers as arrays of one type.</summary>
internal static class UbjsonWriter
{
    public static byte[] Write(JsonTree tree)
    {
        var bytes = new List<byte>();
        Write(tree, bytes);
        return [.. bytes];
    }

    private static void Write(JsonTree tree, List<byte> bytes)
    {
        switch (tree.Kind)
        {
            case '{':
                bytes.Add((byte)'{');
                foreach (var (name, value) in tree.Children)
                {
                    AddText(name, bytes);
                    Write(value, bytes);
                }

                bytes.Add((byte)'}');
                break;
            case '[':
                WriteArray(tree, bytes);
                break;
            default:
                WriteValue(tree.Text, bytes);
                break;
        }
    }

    private static void WriteArray(JsonTree tree, List<byte> bytes)
    {
        bytes.Add((byte)'[');
        var numbers = tree.Children.ConvertAll(child => Number(child.Value));
        if (numbers.Count > 0 && numbers.TrueForAll(number => number is not null))
        {
            bytes.AddRange("$d#"u8);
            AddLength(numbers.Count, bytes);
            Span<byte> single = stackalloc byte[sizeof(float)];
            foreach (var number in numbers)
            {
                BinaryPrimitives.WriteSingleBigEndian(single, (float)number!.Value);
                bytes.AddRange(single);
            }

            return;
        }

        tree.Children.ForEach(child => Write(child.Value, bytes));
        bytes.Add((byte)']');
    }

    private static void WriteValue(string text, List<byte> bytes)
    {
        switch (text)
        {
            case "true" or "false" or "null":
                bytes.Add((byte)(text == "null" ? 'Z' : char.ToUpperInvariant(text[0])));
                break;
            case var _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                bytes.Add((byte)'L');
                AddLong(whole, bytes);
                break;
            case var _ when double.TryParse(text, CultureInfo.InvariantCulture, out var number):
                bytes.Add((byte)'D');
                AddLong(BitConverter.DoubleToInt64Bits(number), bytes);
                break;
            default:
                bytes.Add((byte)'S');
                AddText(text, bytes);
                break;
        }
    }

    private static double? Number(JsonTree tree) => tree.Kind == ' ' && double.TryParse(tree.Text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void AddText(string quoted, List<byte> bytes)
    {
        var text = Encoding.UTF8.GetBytes(Unquoted(quoted));
        AddLength(text.Length, bytes);
        bytes.AddRange(text);
    }

    private static string Unquoted(string quoted)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(quoted) ?? "";
        }
        catch (JsonException)
        {
            return quoted;
        }
    }

    private static void AddLength(int length, List<byte> bytes)
    {
        bytes.Add((byte)'L');
        AddLong(length, bytes);
    }

    private static void AddLong(long number, List<byte> bytes)
    {
        Span<byte> big = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(big, number);
        bytes.AddRange(big);
    }
}
