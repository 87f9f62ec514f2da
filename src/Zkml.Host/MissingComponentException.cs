namespace Zkml.Host;

/// <summary>Something that the machine needs is not there (npm, a data set). The message says what, and the command that mends it.</summary>
public sealed class MissingComponentException(string message) : Exception(message);
