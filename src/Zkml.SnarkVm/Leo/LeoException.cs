namespace Zkml.SnarkVm.Leo;

/// <summary>The Leo compiler refused or failed. The message is its first line of error.</summary>
public sealed class LeoException(string message) : Exception(message);
