namespace Zkml.SnarkVm.Leo;

/// <summary>The Leo compiler refused or failed. The message is the first line of its error.</summary>
public sealed class LeoException(string message) : Exception(message);
