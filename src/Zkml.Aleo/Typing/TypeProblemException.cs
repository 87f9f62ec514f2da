namespace Zkml.Aleo.Typing;

/// <summary>Thrown by a rule that does not know its place; the checker turns it into an <see cref="AleoTypeException"/>.</summary>
internal sealed class TypeProblemException(string problem) : Exception(problem);
