using System.Globalization;
using System.Text.RegularExpressions;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Tests.Readers;

/// <summary>
/// What this library refuses and snarkVM reads, by name. Each is a refusal of ours only, never another reading. Whatever else snarkVM reads and we
/// do not is a difference.
/// </summary>
internal static partial class OurRefusals
{
    private const string Glued = "words without white space between them";

    private const string ComponentWords = "mapping|struct|closure|function|view|constructor|record|import";

    private static readonly string Instructions =
        $"({string.Join('|', Enum.GetValues<Opcode>().Select(opcode => Regex.Escape(opcode.Mnemonic())))}|get|set|remove|contains|position|branch|rand\\.chacha|{ComponentWords})";

    /// <summary>The name of each kind, what our message is, and, where that could mean more, what the statement has.</summary>
    private static readonly (string Name, string Message, string Statement)[] Kinds =
    [
        ("types signature, string, identifier, future and record", "the type '(signature|string|identifier|future|record)' is not supported", ""),
        ("strings, identifiers and signatures", "(strings|identifiers|signatures) are not supported", ""),
        ("records and imports", "('(record|import)' is|records are) not supported|found '\\.record', expected", ""),
        ("constant inputs and outputs", "'constant' is not supported", ""),
        ("a mapping of a struct that is not declared", "mapping '[^']+', (key|value): the program has no struct", ""),
        ("an output of a closure or a view that stands twice", "the same output stands here twice", ""),
        ("a call or a cast that halts whenever it runs", "found the operands .+, expected|found 'cast' of .+, expected one literal", ""),
        ("a seed that is not written or has no such part", "which is not written yet|reads a part of|has no member|reads element", "rand\\.chacha"),
        ("a power of the generator beyond the last", "found an index [0-9]+, expected at most 250", ""),
        ("a program's name that begins with another value", "of which snarkVM reads the beginning as another value", ""),
        (Glued, $"found '{Instructions}[\\w.]+', expected an instruction", ""),
        (Glued, $"found '(as|into|to|input|output|finalize|key|value|program|{ComponentWords})[\\w.]+', expected", ""),
        (Glued, "found ':', expected 'as'", $"({ComponentWords})\\w+\\s*:"),
        (Glued, "found 'r[0-9]+[\\w.]+', expected the register", ""),
        (Glued, "found '(block\\.height|block\\.timestamp|network\\.id|self\\.(caller|signer)|r[0-9]+|true|false|checksum|edition|program_owner)[\\w.]+', expected a register or a literal", ""),
        (Glued, "found a literal of the type '(field|group|scalar|[ui](8|16|32|64|128))[\\w.]+', expected", ""),
    ];

    /// <summary>The kind that our message about a text tells; null where it tells none.</summary>
    public static string? Find(string message, string text) =>
        Array.Find(Kinds, kind => Regex.IsMatch(message, kind.Message) && Regex.IsMatch(Statement(message, text), kind.Statement)).Name;

    /// <summary>The statement at the place that the message names.</summary>
    private static string Statement(string message, string text)
    {
        var place = Place().Match(message);
        var (line, column) = (Number(place.Groups[1]), Number(place.Groups[2]));
        var position = text.Split('\n').Take(line - 1).Sum(before => before.Length + 1) + column - 1;
        var start = text.LastIndexOf(';', Math.Max(0, position - 1)) + 1;
        var end = text.IndexOf(';', Math.Min(position, text.Length));
        return text[start..(end < 0 ? text.Length : end)];
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^text:([0-9]+):([0-9]+): ")]
    private static partial Regex Place();
}
