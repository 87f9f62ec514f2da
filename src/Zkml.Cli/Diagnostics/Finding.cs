namespace Zkml.Cli.Diagnostics;

/// <summary>What one check of <c>zkml doctor</c> found.</summary>
/// <param name="Component">What was looked for.</param>
/// <param name="Found">Version or place; null if it is missing.</param>
/// <param name="NeededFor">What does not work without it.</param>
/// <param name="IsRequired">Whether a command of this version cannot do its main work without it.</param>
/// <param name="Remedy">The command that gets it.</param>
internal sealed record Finding(string Component, string? Found, string NeededFor, bool IsRequired, string Remedy)
{
    /// <summary>Whether it is what makes proofs, one such component being enough.</summary>
    public bool IsProver { get; init; }

    /// <summary>Whether something is missing that is required.</summary>
    public bool IsBlocking => IsRequired && Found is null;
}
