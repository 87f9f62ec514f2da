using System.Text.RegularExpressions;

namespace Zkml.Aleo.Tests.Readers;

/// <summary>Changes programs' texts where two readers may part: between tokens, in tokens, and by whole lines.</summary>
internal sealed partial class TextMutator
{
    private readonly Random _random;
    private readonly (string Name, Func<string, string> Change)[] _changes;

    public TextMutator(Random random)
    {
        _random = random;
        _changes =
        [
            ("white space between tokens", ChangeBlank),
            ("white space inserted", text => Insert(text, Place(text), OneOf(Edges.ValidBlanks, Edges.Blanks))),
            ("comment before a statement", CommentBeforeStatement),
            ("comments before many statements", text => Indent().Replace(text, indent => _random.Next(4) == 0 ? OneOf(Edges.ValidBlanks, Edges.ValidComments) + One(Edges.ValidComments) + indent.Value : indent.Value)),
            ("white space between many tokens", text => Blank().Replace(text, blank => blank.Length > 0 && _random.Next(3) == 0 ? One(Edges.ValidBlanks) : blank.Value)),
            ("comment inserted", text => Insert(text, Place(text), One(Edges.Comments))),
            ("statement between comments", HideStatement),
            ("number", ChangeNumber),
            ("type", text => Replace(text, Type(), _ => One(Edges.Types))),
            ("name", ChangeName),
            ("operand", text => Replace(text, Operand(), _ => One(Edges.Operands))),
            ("token removed or repeated", ChangeToken),
            ("tokens exchanged", ExchangeTokens),
            ("character", ChangeCharacter),
            ("line", ChangeLine),
            ("end of the text", ChangeEnd),
        ];
    }

    /// <summary>A change, and of what kind.</summary>
    public (string Text, string Kind) Change(string text)
    {
        var (name, change) = One(_changes);
        return (change(text), name);
    }

    private T One<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>One of what is valid, or of all, equally often.</summary>
    private T OneOf<T>(IReadOnlyList<T> valid, IReadOnlyList<T> all) => One(_random.Next(2) == 0 ? valid : all);

    private static string Insert(string text, int place, string piece) => text.Insert(place, piece);

    /// <summary>A place between two tokens, or, seldom, anywhere.</summary>
    private int Place(string text)
    {
        var tokens = Token().Matches(text);
        return tokens.Count == 0 || _random.Next(6) == 0 ? _random.Next(text.Length + 1) : One(tokens) is var token && _random.Next(2) == 0 ? token.Index : token.Index + token.Length;
    }

    private string Replace(string text, Regex pattern, Func<string, string> replacement)
    {
        var matches = pattern.Matches(text);
        if (matches.Count == 0)
        {
            return text;
        }

        var match = One(matches);
        return string.Concat(text.AsSpan(0, match.Index), replacement(match.Value), text.AsSpan(match.Index + match.Length));
    }

    private string ChangeBlank(string text) => Replace(text, Blank(), blank => OneOf(blank.Length > 0 ? Edges.ValidBlanks : Edges.Blanks, Edges.Blanks));

    private string CommentBeforeStatement(string text) => Replace(text, Indent(), indent => $"{One(Edges.ValidBlanks)}{OneOf(Edges.ValidComments, Edges.Comments)}{(_random.Next(2) == 0 ? indent : "")}");

    private string HideStatement(string text) => Replace(text, Statement(), statement => _random.Next(4) switch
    {
        0 => $"// \\\n{statement} /*\n{One(Edges.Lines)} // */\n",
        1 => $"/*/\n{statement}/**/",
        2 => $"{OneOf(Edges.ValidComments, Edges.Comments)}{statement}{OneOf(Edges.ValidComments, Edges.Comments)}",
        _ => $"// {One(Edges.Blanks)}{statement}\n{One(Edges.Lines)}",
    });

    private string ChangeNumber(string text) => _random.Next(3) switch
    {
        0 => Replace(text, Digit(), _ => OneOf(Edges.ValidDigits, Edges.Digits)),
        1 => Replace(text, Number(), number => OneOf(Edges.ValidDigits, Edges.Digits) + number.TrimStart('-').TrimStart([.. "0123456789"])),
        _ => Replace(text, Number(), number => number.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]) + One(Edges.Types)),
    };

    /// <summary>One occurrence of a name, or all of them, so that the program may stay well-typed.</summary>
    private string ChangeName(string text)
    {
        var names = Name().Matches(text);
        if (names.Count == 0)
        {
            return text;
        }

        var (name, other) = (One(names).Value, _random.Next(6) == 0 ? One(Edges.Types) : OneOf(Edges.ValidNames, Edges.Names));
        return _random.Next(4) == 0
            ? Replace(text, Name(), _ => other)
            : Regex.Replace(text, $@"\b{Regex.Escape(name)}\b", other);
    }

    private string ChangeToken(string text) => Replace(text, Token(), token => _random.Next(3) switch
    {
        0 => "",
        1 => token + token,
        _ => $"{token} {token}",
    });

    private string ExchangeTokens(string text)
    {
        var tokens = Token().Matches(text);
        if (tokens.Count < 2)
        {
            return text;
        }

        var first = _random.Next(tokens.Count - 1);
        var second = _random.Next(2) == 0 ? first + 1 : _random.Next(first + 1, tokens.Count);
        var (one, other) = (tokens[first], tokens[second]);
        return string.Concat(text[..one.Index], other.Value, text[(one.Index + one.Length)..other.Index], one.Value, text[(other.Index + other.Length)..]);
    }

    private string ChangeCharacter(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        const string Characters = "\0\t\n\r \\/*;:.,[](){}'\"-_+0129abruxzAé\u00a0\u202e";
        var place = _random.Next(text.Length);
        return _random.Next(3) switch
        {
            0 => text.Remove(place, 1),
            1 => text.Insert(place, Characters[_random.Next(Characters.Length)].ToString()),
            _ => string.Concat(text.AsSpan(0, place), Characters[_random.Next(Characters.Length)].ToString(), text.AsSpan(place + 1)),
        };
    }

    private string ChangeLine(string text)
    {
        var lines = text.Split('\n').ToList();
        var line = _random.Next(lines.Count);
        switch (_random.Next(5))
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(_random.Next(lines.Count), lines[line]);
                break;
            case 2:
                lines.Insert(line, One(Edges.Lines));
                break;
            case 3:
                lines[line] = One(Edges.Lines);
                break;
            default:
                (lines[line], lines[0]) = (lines[0], lines[line]);
                break;
        }

        return string.Join('\n', lines);
    }

    private string ChangeEnd(string text) => _random.Next(4) switch
    {
        0 => text[.._random.Next(text.Length + 1)],
        1 => text + OneOf(Edges.ValidComments, Edges.Comments),
        2 => text.TrimEnd() + OneOf(Edges.ValidBlanks, Edges.Blanks),
        _ => text + OneOf(Edges.ValidComments, Edges.Comments).TrimEnd() + OneOf(Edges.ValidBlanks, Edges.Blanks),
    };

    [GeneratedRegex(@"\w+|[^\s\w]")]
    private static partial Regex Token();

    [GeneratedRegex(@"[ \n]+|(?<=\w)(?=\W)|(?<=\W)(?=\w)")]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?<=\n) *")]
    private static partial Regex Indent();

    [GeneratedRegex(@"(?<=\n    )[a-z][^\n]*\n")]
    private static partial Regex Statement();

    [GeneratedRegex(@"(?<![\w])-?[0-9][0-9_]*[a-z]\w*")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\w])-?[0-9][0-9_]*(?=[a-z])")]
    private static partial Regex Digit();

    [GeneratedRegex(@"\b(u8|u16|u32|u64|u128|i8|i16|i32|i64|i128|field|group|scalar|boolean|address|row|s0|s1)\b")]
    private static partial Regex Type();

    [GeneratedRegex(@"\b(?!(input|output|into|as|to|public|private|aleo|add|program|function|closure|struct|mapping|view|finalize)\b)[a-z]\w*\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"\br[0-9]+[\w.\[\]]*|(?<![\w])-?[0-9][0-9]*[a-z]\w*|\bself\.\w+|\bblock\.\w+|\bedition\b|\bledger\.aleo(?!/)|\baleo1\w+")]
    private static partial Regex Operand();
}
