namespace Zkml.SnarkVm.Proving;

/// <summary>Making a program's keys takes more than whoever asked for them gives. The message says what, and how much.</summary>
public sealed class SetupLimitException(string message) : Exception(message);
