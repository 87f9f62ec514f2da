namespace Zkml.Host.Processes;

/// <summary>What a finished process left behind.</summary>
/// <param name="ExitCode">0 for success, by custom.</param>
/// <param name="Output">Everything it wrote to standard output.</param>
/// <param name="Error">Everything it wrote to standard error.</param>
public sealed record ProcessResult(int ExitCode, string Output, string Error);
