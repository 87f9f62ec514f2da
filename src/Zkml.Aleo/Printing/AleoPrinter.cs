using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Printing;

/// <summary>Prints programs as snarkVM does: four spaces, one blank line between components, one line feed at the end.</summary>
public static class AleoPrinter
{
    /// <summary>The canonical text of a program.</summary>
    public static string Print(AleoProgram program)
    {
        var writer = new ProgramWriter();
        writer.Write(program);
        return writer.ToString();
    }

    /// <summary>One instruction without its semicolon, such as <c>add r0 r1 into r2</c>.</summary>
    public static string Print(Instruction instruction)
    {
        var writer = new StatementWriter();
        writer.Write(instruction);
        return writer.ToString();
    }

    /// <summary>One command without its semicolon, such as <c>set r0 into balances[r1]</c>.</summary>
    public static string Print(Command command)
    {
        var writer = new StatementWriter();
        writer.Write(command);
        return writer.ToString();
    }
}
