using Zkml.Aleo.Counting;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Parsing;

/// <summary>
/// Walks through a text as snarkVM's parsers do, and knows the place of every error. White space may stand before every token that is not read
/// "here", comments only where a statement begins.
/// </summary>
internal sealed class TextScanner(string text, string file, CountingBudget? budget = null)
{
    // A statement of a few words.
    private const long StatementWork = 50;

    /// <summary>Points that were already read, because finding one takes thousands of times as long as reading its number.</summary>
    private readonly Dictionary<Literal, Literal> _points = [];

    private int _position;

    /// <summary>The position of the next character.</summary>
    public int Position => _position;

    /// <summary>Skips white space and comments, to where the next statement begins; whether the text is at its end.</summary>
    public bool IsAtEnd()
    {
        SkipToStatement();
        return _position == text.Length;
    }

    /// <summary>A literal of a point; the same object for one that the text had before.</summary>
    public Literal Point(Literal point)
    {
        if (!_points.TryGetValue(point, out var known))
        {
            budget?.Spend(Literal.PointWork);
            _points.Add(point, known = point);
        }

        return known;
    }

    /// <summary>Skips white space and comments, to where the next statement begins.</summary>
    public void SkipToStatement()
    {
        budget?.Spend(StatementWork);
        try
        {
            SkipSpace();
            while (Comment.EndOf(text, _position) is { } end)
            {
                _position = end;
                SkipSpace();
            }
        }
        catch (CommentException problem)
        {
            throw Error(problem.Position, problem.Message);
        }
    }

    /// <summary>Skips the word that a statement begins with, and white space and comments before it, if it is next.</summary>
    public bool TryBeginStatement(string word)
    {
        SkipToStatement();
        return TrySkipWord(word);
    }

    /// <summary>The next character after white space, or a zero character at the end.</summary>
    public char Peek()
    {
        SkipSpace();
        return PeekHere();
    }

    /// <summary>The character right here, or a zero character at the end.</summary>
    public char PeekHere() => _position < text.Length ? text[_position] : '\0';

    /// <summary>Skips the character if it is next after white space.</summary>
    public bool TrySkip(char character)
    {
        if (Peek() != character)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Skips the character if it is right here.</summary>
    public bool TrySkipHere(char character)
    {
        if (PeekHere() != character)
        {
            return false;
        }

        _position++;
        return true;
    }

    public void Expect(char character)
    {
        if (!TrySkip(character))
        {
            throw Unexpected($"'{character}'");
        }
    }

    public void ExpectHere(char character)
    {
        if (!TrySkipHere(character))
        {
            throw UnexpectedHere($"'{character}'");
        }
    }

    /// <summary>Letters, digits and underscores, after white space; empty if there are none.</summary>
    public ReadOnlySpan<char> ReadWord()
    {
        SkipSpace();
        return ReadWordHere();
    }

    /// <summary>Letters, digits and underscores, right here; empty if there are none.</summary>
    public ReadOnlySpan<char> ReadWordHere() => ReadWhile(static character => char.IsAsciiLetterOrDigit(character) || character == '_');

    /// <summary>A word with dots in it, such as an instruction's name.</summary>
    public ReadOnlySpan<char> ReadDottedWord()
    {
        SkipSpace();
        return ReadWhile(static character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.');
    }

    /// <summary>Digits and the underscores between them, right here.</summary>
    public ReadOnlySpan<char> ReadDigits() => ReadWhile(static character => char.IsAsciiDigit(character) || character == '_');

    public void ExpectWord(string word)
    {
        var start = Position;
        if (!ReadWord().SequenceEqual(word))
        {
            _position = start;
            throw Unexpected($"'{word}'");
        }
    }

    /// <summary>Skips the word if it is next after white space.</summary>
    public bool TrySkipWord(string word)
    {
        var start = _position;
        if (ReadWord().SequenceEqual(word))
        {
            return true;
        }

        _position = start;
        return false;
    }

    /// <summary>Skips the word if it is right here.</summary>
    public bool TrySkipWordHere(string word)
    {
        var start = _position;
        if (ReadWordHere().SequenceEqual(word))
        {
            return true;
        }

        _position = start;
        return false;
    }

    /// <summary>Whether the word is next after white space.</summary>
    public bool IsAtWord(string word)
    {
        var start = _position;
        var isNext = TrySkipWord(word);
        _position = start;
        return isNext;
    }

    /// <summary>Goes back to an earlier place.</summary>
    public void GoTo(int position) => _position = position;

    /// <summary>An error at the next character, which quotes what was found there.</summary>
    public AleoSyntaxException Unexpected(string expected)
    {
        SkipSpace();
        return UnexpectedHere(expected);
    }

    /// <summary>An error at the current position, which quotes what was found there.</summary>
    public AleoSyntaxException UnexpectedHere(string expected) => Error(_position, $"found {Describe()}, expected {expected}");

    public AleoSyntaxException Error(int position, string problem)
    {
        var before = text.AsSpan(0, Math.Min(position, text.Length));
        return new(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), problem);
    }

    private string Describe()
    {
        if (_position == text.Length)
        {
            return "the end of the text";
        }

        if (Comment.Starts(text, _position))
        {
            return "a comment, which may stand between statements only";
        }

        if (text[_position] is <= ' ' or > '~')
        {
            return text[_position] == ' ' ? "white space" : $"the character U+{(int)text[_position]:X4}";
        }

        var start = _position;
        var word = ReadDottedWord();
        _position = start;
        return word.IsEmpty ? $"'{text[start]}'" : $"'{(word.Length > 40 ? string.Concat(word[..40], "...") : word.ToString())}'";
    }

    private ReadOnlySpan<char> ReadWhile(Func<char, bool> belongs)
    {
        var start = _position;
        while (_position < text.Length && belongs(text[_position]))
        {
            _position++;
        }

        return text.AsSpan(start, _position - start);
    }

    private void SkipSpace() => _position = WhiteSpace.EndOf(text, _position);
}
