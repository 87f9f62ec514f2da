namespace Zkml.Aleo.Parsing;

/// <summary>Walks through a text, past white space and comments, and knows the place of every error.</summary>
internal sealed class TextScanner(string text, string file)
{
    private int _position;

    /// <summary>Where the next character stands.</summary>
    public int Position => _position;

    /// <summary>Skips white space and comments; whether the text is at its end.</summary>
    public bool IsAtEnd()
    {
        SkipSpace();
        return _position == text.Length;
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

    /// <summary>Letters, digits and underscores, after white space; empty where there are none.</summary>
    public ReadOnlySpan<char> ReadWord()
    {
        SkipSpace();
        return ReadWhile(static character => char.IsAsciiLetterOrDigit(character) || character == '_');
    }

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

    /// <summary>An error at the next character, which says what stands there.</summary>
    public AleoSyntaxException Unexpected(string expected)
    {
        SkipSpace();
        return Error(_position, $"found {Describe()}, expected {expected}");
    }

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

    private void SkipSpace()
    {
        while (_position < text.Length)
        {
            if (char.IsWhiteSpace(text[_position]))
            {
                _position++;
            }
            else if (!TrySkipComment())
            {
                return;
            }
        }
    }

    private bool TrySkipComment()
    {
        var rest = text.AsSpan(_position);
        if (rest.StartsWith("//"))
        {
            var end = rest.IndexOf('\n');
            _position += end < 0 ? rest.Length : end;
            return true;
        }

        if (rest.StartsWith("/*"))
        {
            var end = rest.IndexOf("*/");
            _position += end < 0 ? throw Error(_position, "the comment '/*' has no '*/'") : end + 2;
            return true;
        }

        return false;
    }
}
