using Zkml.Aleo.Limits;

namespace Zkml.Aleo.Parsing;

/// <summary>Names of programs, before <c>.aleo</c>: no capital letters (snarkVM console/program/src/id).</summary>
internal static class ProgramNameParser
{
    /// <summary>The name of the program that is next, with its <c>.aleo</c>.</summary>
    public static string Parse(TextScanner scanner)
    {
        scanner.Peek();
        var start = scanner.Position;
        var name = NameParser.ParseHere(scanner, "a program's name");
        if (!IsValid(name))
        {
            throw scanner.Error(start, $"found the program's name '{name}', expected lower-case letters, digits and underscores only");
        }

        return scanner.TrySkipHere('.') && scanner.TrySkipWordHere("aleo") ? name : throw scanner.UnexpectedHere("'.aleo'");
    }

    /// <summary>Whether a program may have the name.</summary>
    public static bool IsValid(ReadOnlySpan<char> name) =>
        name is [>= 'a' and <= 'z', ..] and { Length: <= PlatformLimits.NameCharacters } && !name.ContainsAnyInRange('A', 'Z') && !TypeNames.Contains(name);
}
