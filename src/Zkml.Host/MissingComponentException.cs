namespace Zkml.Host;

/// <summary>Something that the machine needs is missing, such as npm or a data set. The message names it and the command that installs it.</summary>
public sealed class MissingComponentException(string message) : Exception(message);
