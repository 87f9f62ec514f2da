using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Printing;

/// <summary>Prints programs as snarkVM does: four spaces, one blank line between components, one line feed at the end.</summary>
public static class AleoPrinter
{
    /// <summary>The canonical text of a program.</summary>
    public static string Print(AleoProgram program)
    {
        var writer = new AleoWriter();
        writer.Write(program);
        return writer.ToString();
    }

    /// <summary>One instruction without its semicolon, such as <c>add r0 r1 into r2</c>.</summary>
    public static string Print(Instruction instruction)
    {
        var writer = new AleoWriter();
        writer.Write(instruction);
        return writer.ToString();
    }
}
