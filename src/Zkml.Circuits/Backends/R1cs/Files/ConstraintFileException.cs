namespace Zkml.Circuits.Backends.R1cs.Files;

/// <summary>A file of a constraint system, of a witness or of a witness program is malformed. The message is one line: the place, and what was expected.</summary>
public sealed class ConstraintFileException : FormatException
{
    /// <summary>Creates the message <c>PLACE: PROBLEM</c>.</summary>
    /// <param name="place">Where in the file: <c>byte 16</c>.</param>
    /// <param name="problem">What was found and what was expected.</param>
    public ConstraintFileException(string place, string problem)
        : base($"{place}: {problem}") => (Place, Problem) = (place, problem);

    /// <summary>Where in the file.</summary>
    public string Place { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Problem { get; }
}
