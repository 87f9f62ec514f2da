namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>Thrown by an operation that does not know its instruction; the interpreter turns it into an <see cref="AleoHaltException"/>.</summary>
internal sealed class OperationHaltException(string reason) : Exception(reason);
