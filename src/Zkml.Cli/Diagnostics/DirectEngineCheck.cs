using Zkml.Cli.Engines;

namespace Zkml.Cli.Diagnostics;

/// <summary>An engine for direct proofs, started to hear its version.</summary>
/// <param name="component">What the user calls it.</param>
/// <param name="status">Looks for it.</param>
internal sealed class DirectEngineCheck(string component, Func<CancellationToken, Task<DirectEngineStatus>> status) : ICheck
{
    /// <inheritdoc/>
    public async Task<Finding> RunAsync(CancellationToken cancellation)
    {
        var engine = await status(cancellation).ConfigureAwait(false);
        return new(
            component,
            engine.Identity is { } identity ? FormattableString.Invariant($"version {identity.Version}, snarkVM {identity.SnarkVm}, Varuna {identity.Varuna}; {engine.Place}") : null,
            "prove, verify: one engine is enough",
            IsRequired: false,
            engine.Problem is { } problem ? $"{problem}; {engine.Remedy}" : engine.Remedy)
        {
            IsProver = true,
        };
    }
}
