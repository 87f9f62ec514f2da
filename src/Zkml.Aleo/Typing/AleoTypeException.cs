namespace Zkml.Aleo.Typing;

/// <summary>A program whose parts do not fit together: an operand of the wrong type, an unknown struct, an index out of range.</summary>
public sealed class AleoTypeException : Exception
{
    internal AleoTypeException(ProgramPlace place, string problem)
        : base($"{place.Description}: {problem}")
    {
        Place = place;
        Problem = problem;
    }

    /// <summary>Where it is.</summary>
    public ProgramPlace Place { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Problem { get; }
}
