using System.Text;
using Zkml.Aleo;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Syntax;
using Zkml.Cli.Errors;
using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Cli.Programs;

/// <summary>Reads an Aleo program of anybody's.</summary>
internal static class AleoFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The program of a file.</summary>
    /// <exception cref="MalformedInputException">There is no such file, or it is not a text.</exception>
    /// <exception cref="AleoSyntaxException">It is not a program; the message has file, line and column.</exception>
    /// <exception cref="UsageException">Reading it takes more than the budget.</exception>
    public static AleoProgram Read(string path, CountingBudget budget)
    {
        var bytes = UntrustedFile.ReadAllBytes(path, PlatformLimits.ProgramCharacters, "expected an Aleo program, such as 'zkml transpile' writes");
        try
        {
            return AleoParser.Parse(StrictUtf8.GetString(bytes), path, budget);
        }
        catch (CountingLimitException problem)
        {
            throw new UsageException($"{path}: {problem.Message}; allow more with --max-seconds");
        }
        catch (DecoderFallbackException problem)
        {
            throw new MalformedInputException(path, $"byte {problem.Index}", "not UTF-8; expected the text of an Aleo program");
        }
    }
}
