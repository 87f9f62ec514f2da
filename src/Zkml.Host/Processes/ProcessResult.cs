namespace Zkml.Host.Processes;

/// <summary>What a finished process produced.</summary>
/// <param name="ExitCode">By convention 0 for success.</param>
/// <param name="Output">Everything it wrote to standard output.</param>
/// <param name="Error">Everything it wrote to standard error.</param>
public sealed record ProcessResult(int ExitCode, string Output, string Error);
