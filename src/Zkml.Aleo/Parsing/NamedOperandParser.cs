using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Parsing;

/// <summary>Values that the platform names, such as <c>self.caller</c>, <c>token.aleo</c> and <c>aleo::GENERATOR</c>. Where each may stand, the checker knows.</summary>
internal static class NamedOperandParser
{
    /// <summary>Values of one word. SnarkVM takes them before programs, and does not look whether the word ends (synthesizer/program/src/logic/instruction/operand/parse.rs).</summary>
    private static readonly string[] Keywords = ["checksum", "edition", "program_owner"];

    /// <summary>The operand that begins with a word just read; null, with the scanner right after the word, where none does.</summary>
    public static Operand? TryParse(TextScanner scanner, ReadOnlySpan<char> word) => scanner.PeekHere() switch
    {
        '.' => ParseDotted(scanner, word),
        ':' => ParseConstant(scanner, word),
        '/' => ParseChecksum(scanner, word),
        _ => word.ToString() is var name && Keywords.Contains(name) ? new NamedOperand(name) : null,
    };

    private static Operand? ParseDotted(TextScanner scanner, ReadOnlySpan<char> word)
    {
        var dot = scanner.Position;
        scanner.TrySkipHere('.');
        var (first, second) = (word.ToString(), scanner.ReadWordHere().ToString());
        switch (first, second)
        {
            case ("self", "caller" or "signer") or ("block", "height" or "timestamp") or ("network", "id"):
                return new NamedOperand($"{first}.{second}");
            case (_, "aleo") when scanner.PeekHere() == '/':
                throw scanner.Error(dot - first.Length, $"found a value of the program '{first}.aleo': other programs are not supported");
            case (_, "aleo") when !ProgramNameParser.IsValid(first):
                throw scanner.Error(dot - first.Length, $"'{first}.aleo' cannot name a program: expected lower-case letters, digits and underscores");
            case (_, "aleo") when Array.Exists(Keywords, keyword => first.StartsWith(keyword, StringComparison.Ordinal)):
                throw scanner.Error(dot - first.Length, $"found '{first}.aleo', of which snarkVM reads the beginning as another value");
            case (_, "aleo"):
                return new ProgramOperand(first);
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
            switch (word.ToString(), scanner.ReadWordHere().ToString())
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
        scanner.ExpectHere(']');
        return index;
    }

    private static ComponentChecksumOperand ParseChecksum(TextScanner scanner, ReadOnlySpan<char> word)
    {
        scanner.TrySkipHere('/');
        return scanner.TrySkipWordHere("checksum") ? new(word.ToString()) : throw scanner.UnexpectedHere("'checksum'");
    }
}
