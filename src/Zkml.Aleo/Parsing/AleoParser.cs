using System.Text;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Parsing;

/// <summary>
/// Reads programs: structs, mappings, closures, functions with their finalize blocks, views and a constructor, with the instructions of
/// <see cref="Opcode"/>. Records, other programs, group arithmetic, signatures and strings are refused by name.
/// </summary>
public static class AleoParser
{
    /// <summary>The program of a text.</summary>
    /// <param name="text">The program's text.</param>
    /// <param name="fileName">The text's name in error messages.</param>
    /// <param name="budget">What reading it may take; null for as much as any text of the platform's maximum size takes.</param>
    /// <exception cref="CountingLimitException">It takes more.</exception>
    /// <exception cref="OperationCanceledException">The budget's token was cancelled.</exception>
    /// <exception cref="AleoSyntaxException">The text is not such a program; the message is one line with file, line, column, what was found and what was expected.</exception>
    public static AleoProgram Parse(string text, string fileName = "program.aleo", CountingBudget? budget = null)
    {
        // SnarkVM counts bytes.
        if (Encoding.UTF8.GetByteCount(text) is var bytes && bytes > PlatformLimits.ProgramCharacters)
        {
            throw new AleoSyntaxException(
                fileName, 1, 1, $"the program has {bytes} bytes, expected at most {PlatformLimits.ProgramCharacters}, the platform's limit");
        }

        return new ProgramParser(new(text, fileName, budget)).Parse();
    }
}
