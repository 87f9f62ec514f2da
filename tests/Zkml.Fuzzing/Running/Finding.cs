namespace Zkml.Fuzzing.Running;

/// <summary>An input that was not handled as it must be.</summary>
/// <param name="Target">Of which target.</param>
/// <param name="Number">Which input.</param>
/// <param name="Problem">An exception that no reader may throw, or a limit that was passed.</param>
/// <param name="File">Where the input is kept.</param>
internal sealed record Finding(string Target, int Number, string Problem, string File);
