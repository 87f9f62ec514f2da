namespace Zkml.Aleo.Typing;

/// <summary>A program whose parts do not fit together: an operand of the wrong type, an unknown struct, an index out of range.</summary>
public sealed class AleoTypeException : Exception
{
    internal AleoTypeException(string component, int? instruction, string place, string problem)
        : base($"{place}: {problem}")
    {
        Component = component;
        Instruction = instruction;
        Problem = problem;
    }

    /// <summary>The function, closure or struct.</summary>
    public string Component { get; }

    /// <summary>The instruction's index in the component, from 0; null where the problem is none of an instruction.</summary>
    public int? Instruction { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Problem { get; }
}
