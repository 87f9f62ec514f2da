namespace Zkml.Circuits;

/// <summary>
/// A valid model does not fit: a number would be wider than the field or the widest integer, or the program exceeds a platform limit. The
/// message names the layer and what would help.
/// </summary>
public sealed class ModelDoesNotFitException(string message) : Exception(message);
