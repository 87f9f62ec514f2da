namespace Zkml.Cli.Output;

/// <summary>Standard output cannot be written: it is closed, or its disk is full.</summary>
internal sealed class OutputException(string problem) : Exception($"standard output cannot be written: {problem}");
