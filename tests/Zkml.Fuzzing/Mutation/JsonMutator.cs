using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Zkml.Fuzzing.Mutation;

/// <summary>Changes what a JSON document says: values, names, what is where, how many there are, and how deep.</summary>
/// <param name="encode">How the changed document is written; null for JSON.</param>
internal sealed class JsonMutator(Func<JsonTree, byte[]>? encode = null) : IMutator
{
    /// <summary>More values than this are not repeated: time is for many inputs.</summary>
    private const int MaximumValues = 60_000;

    private static readonly string[] Literals =
    [
        "0", "-0", "1", "-1", "2", "0.5", "-0.5", "255", "256", "65535", "65536", "2147483647", "2147483648", "-2147483648", "9223372036854775807", "9223372036854775808", "1e308", "1e309", "-1e308",
        "1e-320", "5e-324", "0.1", "1E400", "170141183460469231731687303715884105728", "null", "true", "false", "[]", "{}", "[[]]", "[[1]]", "\"\"", "\"x\"", "\" \"", "\"\\u0000\"", "\"\\u001b[2J\"", "\"\\u202e\"",
        "\"\\ud800\"", "\"\\n\"", "\"1\"", "\"-1\"", "\"NaN\"", "NaN", "Infinity", "-Infinity", "01", "1.", ".5", "+1", "\"../../x\"", "\"é\"", "\"\U0001F600\"",
    ];

    private readonly ConditionalWeakTable<byte[], JsonTree> _parsed = [];

    /// <inheritdoc/>
    public byte[] Mutate(IReadOnlyList<byte[]> seeds, Random random)
    {
        var tree = Parsed(random.Pick(seeds)).Clone();
        for (var changes = random.Changes(); changes > 0; changes--)
        {
            var containers = tree.Containers().ToList();
            if (containers.Count > 0)
            {
                Change(random.Pick(containers), containers, seeds, random);
            }
        }

        return encode is null ? tree.ToBytes() : encode(tree);
    }

    private JsonTree Parsed(byte[] seed) => _parsed.GetValue(seed, JsonTree.Parse);

    private void Change(JsonTree container, List<JsonTree> containers, IReadOnlyList<byte[]> seeds, Random random)
    {
        var children = container.Children;
        var place = random.Next(children.Count);
        var (name, value) = children[place];
        switch (random.Next(16))
        {
            case 0:
                children.RemoveAt(place);
                break;
            case 1:
                children.Insert(random.Next(children.Count + 1), (name, value.Clone()));
                break;
            case 2:
                children[place] = (random.Pick(random.Pick(containers).Children).Name is { Length: > 0 } other && container.Kind == '{' ? other : name, value);
                break;
            case 3:
                var target = random.Pick(containers);
                children[place] = (name, random.Pick(target.Children).Value.Clone());
                break;
            case 4:
                var donor = random.Pick(Parsed(random.Pick(seeds)).Containers().Take(500).ToList());
                children[place] = (name, random.Pick(donor.Children).Value.Clone());
                break;
            case 5 when container.Kind == '[':
                var repeats = Math.Min(random.Repeats(), MaximumValues / value.Count());
                children.InsertRange(place, Enumerable.Range(0, repeats).Select(_ => (name, value.Clone())).ToArray());
                break;
            case 6 when container.Kind == '[':
                children.RemoveRange(place, children.Count - place);
                break;
            case 7:
                children[place] = (name, Nested(value, random));
                break;
            case 8 when container.Kind == '{':
                children.Add(($"\"{random.Next(10)}\"", value.Clone()));
                break;
            case 9 or 10 or 11 when value.Kind == ' ':
                value.Text = Tweaked(value.Text, random);
                break;
            default:
                children[place] = (name, JsonTree.Raw(random.Pick(Literals)));
                break;
        }
    }

    private static JsonTree Nested(JsonTree value, Random random)
    {
        var depth = random.Next(8) == 0 ? random.Next(1_000, 3_000) : random.Next(1, 40);
        var isArray = random.Next(2) == 0;

        // As text: a tree of this depth would be walked by recursion here, too.
        var inner = value.Kind == ' ' ? value.Text : "0";
        return JsonTree.Raw(isArray
            ? $"{new string('[', depth)}{inner}{new string(']', depth)}"
            : $"{string.Concat(Enumerable.Repeat("{\"a\":", depth))}{inner}{new string('}', depth)}");
    }

    private static string Tweaked(string text, Random random)
    {
        if (text.StartsWith('"'))
        {
            return random.Next(5) switch
            {
                0 => $"\"{new string('x', random.Repeats())}\"",
                1 => $"{text[..^1]}\\u{random.Next(0x10000):x4}\"",
                2 when text.Length > 2 => text.Remove(random.Next(1, text.Length - 1), 1),
                3 => $"\"{text[1..^1]}{text[1..^1]}\"",
                _ => "\"\"",
            };
        }

        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return (random.Next(6) switch
            {
                0 => whole + 1,
                1 => whole - 1,
                2 => -whole,
                3 => whole * 2,
                4 => whole + (BigInteger.One << random.Next(8, 130)),
                _ => random.Next(-5, 100),
            }).ToString(CultureInfo.InvariantCulture);
        }

        return double.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? (random.Next(4) switch
            {
                0 => Math.BitIncrement(number),
                1 => -number,
                2 => number * Math.Pow(10, random.Next(-40, 40)),
                _ => Math.Round(number),
            }).ToString("R", CultureInfo.InvariantCulture)
            : "0";
    }
}
