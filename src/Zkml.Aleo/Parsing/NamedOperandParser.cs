using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Parsing;

/// <summary>Values that the platform names, such as <c>self.caller</c>, <c>token.aleo</c> and <c>aleo::GENERATOR</c>. Where each may stand, the checker knows.</summary>
internal static class NamedOperandParser
{
    /// <summary>The operand that begins with a word just read; null, with the scanner right after the word, where none does.</summary>
    public static Operand? TryParse(TextScanner scanner, ReadOnlySpan<char> word) => scanner.PeekHere() switch
    {
        '.' => ParseDotted(scanner, word),
        ':' => ParseConstant(scanner, word),
        '/' => ParseChecksum(scanner, word),
        _ => word is "checksum" or "edition" or "program_owner" ? new NamedOperand(word.ToString()) : null,
    };

    private static Operand? ParseDotted(TextScanner scanner, ReadOnlySpan<char> word)
    {
        var dot = scanner.Position;
        scanner.TrySkipHere('.');
        var second = scanner.ReadWord().ToString();
        switch (word.ToString(), second)
        {
            case ("self", "caller" or "signer") or ("block", "height" or "timestamp") or ("network", "id"):
                return new NamedOperand($"{word}.{second}");
            case (_, "aleo") when scanner.PeekHere() != '/':
                return new ProgramOperand(word.ToString());
            case (_, "aleo"):
                throw scanner.Error(dot - word.Length, $"found a value of the program '{word}.aleo': other programs are not supported");
            default:
                scanner.GoTo(dot);
                return null;
        }
    }

    private static Operand? ParseConstant(TextScanner scanner, ReadOnlySpan<char> word)
    {
        var colon = scanner.Position;
        if (scanner.TrySkipHere(':') && scanner.TrySkipHere(':'))
        {
            switch (word.ToString(), scanner.ReadWord().ToString())
            {
                case ("aleo", "GENERATOR"):
                    return new NamedOperand("aleo::GENERATOR");
                case ("aleo", "GENERATOR_POWERS"):
                    return new GeneratorPowerOperand(ParseIndex(scanner));
                case ("group", "GEN"):
                    return new LiteralOperand(new(LiteralKind.Group, GroupElement.Generator.X.ToBigInteger()));
            }
        }

        scanner.GoTo(colon);
        return null;
    }

    private static int? ParseIndex(TextScanner scanner)
    {
        if (!scanner.TrySkipHere('['))
        {
            return null;
        }

        var index = LiteralParser.ParseU32(scanner, "an index", ScalarElement.Bits - 1);
        scanner.Expect(']');
        return index;
    }

    private static ComponentChecksumOperand ParseChecksum(TextScanner scanner, ReadOnlySpan<char> word)
    {
        scanner.TrySkipHere('/');
        scanner.ExpectWord("checksum");
        return new(word.ToString());
    }
}
