using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Platform.Sizes;

/// <summary>How large a program is.</summary>
/// <param name="TextBytes">Bytes of its canonical text, which the platform limits. Text is ASCII, so these are characters too.</param>
/// <param name="BinaryBytes">Bytes of its binary form, which a deployment holds and pays for.</param>
/// <param name="Instructions">The number of instructions of all functions and closures, and of the commands that the network runs.</param>
public sealed record ProgramSize(long TextBytes, long BinaryBytes, long Instructions)
{
    /// <summary>The size of a program.</summary>
    public static ProgramSize Of(AleoProgram program) =>
        new(AleoPrinter.Print(program).Length, BinarySize.Of(program), program.Components.Sum(component => (long)InstructionsOf(component)));

    private static int InstructionsOf(ProgramComponent component) => component switch
    {
        Function function => function.Instructions.Length + (function.Finalize?.Commands.Length ?? 0),
        Closure closure => closure.Instructions.Length,
        View view => view.Commands.Length,
        Constructor constructor => constructor.Commands.Length,
        _ => 0,
    };
}
