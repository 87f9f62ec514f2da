using System.Runtime.CompilerServices;

namespace Zkml.Fuzzing.Mutation;

/// <summary>Changes fields of protobuf messages, ONNX models among them, with lengths that are right, or wrong on purpose.</summary>
internal sealed class WireMutator : IMutator
{
    private const int MaximumBytes = 400_000;

    private static readonly ulong[] Numbers = [0, 1, 2, 3, 7, 11, 127, 128, 255, 65_536, int.MaxValue, 1UL << 31, uint.MaxValue, 1UL << 32, long.MaxValue, 1UL << 63, ulong.MaxValue];
    private static readonly double[] Reals = [0, -0.0, 1, -1, 0.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e30, 1e300, 1e-40, 1e-310];
    private static readonly long[] LengthErrors = [1, -1, 2, 100, int.MaxValue, -1_000_000, 1L << 31, 1L << 40];

    private readonly ConditionalWeakTable<byte[], List<WireField>> _parsed = [];

    /// <inheritdoc/>
    public byte[] Mutate(IReadOnlyList<byte[]> seeds, Random random)
    {
        var root = Parsed(random.Pick(seeds)).ConvertAll(field => field.Clone());
        for (var changes = random.Changes(); changes > 0; changes--)
        {
            var messages = Messages(root).Where(message => message.Count > 0).ToList();
            if (messages.Count > 0)
            {
                Change(random.Pick(messages), messages, seeds, random);
            }
        }

        return WireField.Write(root);
    }

    private List<WireField> Parsed(byte[] seed) => _parsed.GetValue(seed, content => WireField.TryParse(content) ?? []);

    private static IEnumerable<List<WireField>> Messages(List<WireField> message) =>
        message.Where(field => field.Message is not null).SelectMany(field => Messages(field.Message!)).Prepend(message);

    private void Change(List<WireField> message, List<List<WireField>> messages, IReadOnlyList<byte[]> seeds, Random random)
    {
        var place = random.Next(message.Count);
        var field = message[place];
        switch (random.Next(12))
        {
            case 0:
                message.RemoveAt(place);
                break;
            case 1:
                message.Insert(random.Next(message.Count + 1), field.Clone());
                break;
            case 2:
                message[place] = random.Pick(random.Pick(messages)).Clone();
                break;
            case 3:
                var donor = Messages(Parsed(random.Pick(seeds))).Where(other => other.Count > 0).Take(200).ToList();
                message.Insert(place, random.Pick(random.Pick(donor)).Clone());
                break;
            case 4:
                var size = WireField.Write([field]).Length;
                message.InsertRange(place, Enumerable.Range(0, Math.Min(random.Repeats(), MaximumBytes / size)).Select(_ => field.Clone()).ToArray());
                break;
            case 5:
                field.Number = random.Next(1, 32);
                break;
            case 6 when random.Next(3) == 0:
                field.Type = random.Next(8);
                break;
            case 7 when random.Next(3) == 0:
                field.LengthError = random.Pick(LengthErrors);
                break;
            case 8 when field.Bytes.Length > 0:
                (field.Bytes, field.Message) = (Changed(field.Bytes, random), null);
                break;
            default:
                ChangeValue(field, random);
                break;
        }
    }

    private static void ChangeValue(WireField field, Random random)
    {
        switch (field.Type)
        {
            case 0:
                field.Value = random.Next(3) switch
                {
                    0 => unchecked(field.Value + (ulong)random.Next(-2, 3)),
                    1 => (ulong)random.Next(16),
                    _ => random.Pick(Numbers),
                };
                break;
            case 1 or 5:
                field.Bytes = WireField.Fixed(random.Pick(Reals), field.Type == 1 ? sizeof(double) : sizeof(float));
                break;
            default:
                (field.Bytes, field.Message) = (Changed(field.Bytes, random), null);
                break;
        }
    }

    // Bytes are texts, or numbers one behind the other.
    private static byte[] Changed(byte[] bytes, Random random)
    {
        var changed = bytes.ToArray();
        var place = random.Next(changed.Length + 1);
        switch (random.Next(4))
        {
            case 0 when changed.Length - place >= sizeof(float):
                WireField.Fixed(random.Pick(Reals), sizeof(float)).CopyTo(changed, place / sizeof(float) * sizeof(float));
                return changed;
            case 1:
                return changed[..place];
            case 2 when place < changed.Length:
                changed[place] = (byte)random.Next(256);
                return changed;
            default:
                return [.. changed, .. changed.AsSpan(place)];
        }
    }
}
