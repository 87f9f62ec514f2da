using System.Text;

namespace Zkml.Fuzzing.Mutation;

/// <summary>Changes the lines of a text, and the words and numbers in them.</summary>
/// <param name="words">What the format knows, beside what stands in the text.</param>
/// <param name="separators">What words end at.</param>
internal sealed class TextMutator(IReadOnlyList<string> words, string separators = " \t,;=:()[]{}\"/") : IMutator
{
    private static readonly string[] Oddities =
        ["0", "-1", "1e308", "1e-400", "NaN", "inf", "-inf", "9223372036854775808", "2147483648", "99999999999999999999999999999999999999999999", "", " ", "\u0000", "\u202e", "é", "\u0085", "//", "/*", "\\", "\"", "'", "0x10", "1.5", "-0", "+1", "\r", "\ufeff"];

    /// <inheritdoc/>
    public byte[] Mutate(IReadOnlyList<byte[]> seeds, Random random)
    {
        var lines = Lines(random.Pick(seeds));
        for (var changes = random.Changes(); changes > 0 && lines.Count > 0; changes--)
        {
            Change(lines, seeds, random);
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static List<string> Lines(byte[] content) => [.. Encoding.UTF8.GetString(content).Split('\n')];

    private void Change(List<string> lines, IReadOnlyList<byte[]> seeds, Random random)
    {
        var line = random.Next(lines.Count);
        switch (random.Next(12))
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(line, lines[line]);
                break;
            case 2:
                var other = random.Next(lines.Count);
                (lines[line], lines[other]) = (lines[other], lines[line]);
                break;
            case 3:
                lines.InsertRange(line, Enumerable.Repeat(lines[line], Math.Min(random.Repeats(), 1 + (100_000 / (lines[line].Length + 1)))));
                break;
            case 4:
                lines.Insert(line, random.Pick(Lines(random.Pick(seeds))));
                break;
            case 5:
                lines.RemoveRange(line, lines.Count - line);
                break;
            case 6 when line > 0:
                lines[line - 1] += lines[line];
                lines.RemoveAt(line);
                break;
            default:
                lines[line] = ChangeWord(lines[line], random);
                break;
        }
    }

    private string ChangeWord(string line, Random random)
    {
        var place = random.Next(line.Length + 1);
        var start = line.AsSpan(0, place).LastIndexOfAny(separators) + 1;
        var end = line.AsSpan(place).IndexOfAny(separators) is var length and >= 0 ? place + length : line.Length;
        var word = line[start..end];
        return $"{line[..start]}{Replacement(word, random)}{line[end..]}";
    }

    private string Replacement(string word, Random random) => random.Next(8) switch
    {
        0 when words.Count > 0 => random.Pick(words),
        1 => random.Pick(Oddities),
        2 => word + word,
        3 => $"{word}{random.Pick(separators.ToCharArray())}{word}",
        4 => string.Concat(Enumerable.Repeat(word.Length == 0 ? "x" : word, Math.Min(random.Repeats(), 50_000))),
        5 when long.TryParse(word, out var number) => $"{unchecked(number + random.Next(-2, 3))}",
        6 when word.Length > 0 => word.Remove(random.Next(word.Length), 1),
        _ => $"{random.Next(-3, 1_000)}",
    };
}
