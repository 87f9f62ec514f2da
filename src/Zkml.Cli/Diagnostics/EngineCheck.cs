using Zkml.Cli.Engines;

namespace Zkml.Cli.Diagnostics;

/// <summary>An engine for Aleo functions, started to hear its version.</summary>
/// <param name="component">What the user calls it.</param>
/// <param name="status">Looks for it.</param>
internal sealed class EngineCheck(string component, Func<CancellationToken, Task<EngineStatus>> status) : ICheck
{
    /// <inheritdoc/>
    public async Task<Finding> RunAsync(CancellationToken cancellation)
    {
        var engine = await status(cancellation).ConfigureAwait(false);
        return new(
            component,
            engine.Identity is { } identity ? $"snarkVM {identity.SnarkVm}, {string.Join(", ", identity.ProofVersions)}; {engine.Place}" : null,
            "run, setup, prove, verify of Aleo functions: one engine is enough",
            IsRequired: false,
            engine.Problem is { } problem ? $"{problem}; {engine.Remedy}" : engine.Remedy)
        {
            IsProver = true,
        };
    }
}
