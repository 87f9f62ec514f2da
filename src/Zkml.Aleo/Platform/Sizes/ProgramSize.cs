using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Platform.Sizes;

/// <summary>How large a program is.</summary>
/// <param name="TextBytes">Bytes of its canonical text, which the platform limits. Text is ASCII, so these are characters too.</param>
/// <param name="BinaryBytes">Bytes of its binary form, which a deployment holds and pays for.</param>
/// <param name="Instructions">Instructions of all its functions, closures and its constructor.</param>
public sealed record ProgramSize(long TextBytes, long BinaryBytes, long Instructions)
{
    /// <summary>The size of a program.</summary>
    public static ProgramSize Of(AleoProgram program) => new(
        AleoPrinter.Print(program).Length,
        BinarySize.Of(program),
        program.Functions.Sum(function => (long)function.Instructions.Length)
            + program.Closures.Sum(closure => (long)closure.Instructions.Length)
            + (program.Constructor?.Instructions.Length ?? 0));
}
