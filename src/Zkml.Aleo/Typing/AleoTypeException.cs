namespace Zkml.Aleo.Typing;

/// <summary>A program whose parts do not fit together: an operand of the wrong type, an unknown struct, an index out of range.</summary>
public sealed class AleoTypeException : Exception
{
    /// <summary>The <see cref="Component"/> of a problem in the constructor.</summary>
    internal const string Constructor = "program constructor";

    internal AleoTypeException(string component, int? instruction, string place, string problem)
        : base($"{place}: {problem}")
    {
        Component = component;
        Instruction = instruction;
        Problem = problem;
    }

    /// <summary>The component's name; a finalize block is called <c>finalize NAME</c>, the constructor <c>program constructor</c>.</summary>
    public string Component { get; }

    /// <summary>The instruction's or command's index in the component, from 0; null where the problem is none of one.</summary>
    public int? Instruction { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Problem { get; }

    /// <summary>The <see cref="Component"/> of a problem in a function's finalize block.</summary>
    internal static string FinalizeOf(string function) => $"finalize {function}";
}
