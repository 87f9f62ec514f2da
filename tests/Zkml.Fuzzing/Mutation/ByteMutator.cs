using System.Buffers.Binary;

namespace Zkml.Fuzzing.Mutation;

/// <summary>Changes bytes: flips bits, overwrites numbers, cuts off, inserts, repeats, and joins two inputs.</summary>
internal sealed class ByteMutator : IMutator
{
    private static readonly long[] Numbers = [0, 1, -1, 127, 128, 255, 256, short.MaxValue, ushort.MaxValue, int.MaxValue, int.MinValue, uint.MaxValue, long.MaxValue, long.MinValue];

    /// <inheritdoc/>
    public byte[] Mutate(IReadOnlyList<byte[]> seeds, Random random)
    {
        var content = random.Pick(seeds).ToList();
        for (var changes = random.Changes(); changes > 0; changes--)
        {
            Change(content, random.Pick(seeds), random);
        }

        return [.. content];
    }

    private static void Change(List<byte> content, byte[] other, Random random)
    {
        var place = random.Next(content.Count + 1);
        var length = Math.Min(random.Next(1, 64), content.Count - place);
        switch (random.Next(9))
        {
            case 0 or 1 when place < content.Count:
                content[place] ^= (byte)(1 << random.Next(8));
                break;
            case 2 when place < content.Count:
                content[place] = (byte)random.Next(256);
                break;
            case 3:
                Overwrite(content, place, random);
                break;
            case 4:
                content.RemoveRange(place, length);
                break;
            case 5:
                content.RemoveRange(place, content.Count - place);
                break;
            case 6 when length > 0:
                var part = content.GetRange(place, length);
                content.InsertRange(place, Enumerable.Repeat(part, Math.Min(random.Repeats(), 100_000 / length)).SelectMany(bytes => bytes));
                break;
            case 7 when other.Length > 0:
                var start = random.Next(other.Length);
                content.InsertRange(place, other.AsSpan(start, Math.Min(random.Next(1, 256), other.Length - start)).ToArray());
                break;
            default:
                content.Insert(place, (byte)random.Next(256));
                break;
        }
    }

    private static void Overwrite(List<byte> content, int place, Random random)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        var size = 1 << random.Next(4);
        if (random.Next(2) == 0)
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, random.Pick(Numbers));
            number = number[..size];
        }
        else
        {
            BinaryPrimitives.WriteInt64BigEndian(number, random.Pick(Numbers));
            number = number[^size..];
        }

        for (var i = 0; i < number.Length && place + i < content.Count; i++)
        {
            content[place + i] = number[i];
        }
    }
}
