namespace Zkml.Cli.Errors;

/// <summary>The check that a verb makes did not hold; the message says which.</summary>
internal sealed class CheckFailedException(string message) : Exception(message);
