using Zkml.Varuna.Messages;

namespace Zkml.Varuna.Proving;

/// <summary>Who makes keys and proofs, and who checks them.</summary>
/// <param name="Checker">Trusted in everything.</param>
/// <param name="FastMaker">
/// Makes keys and proofs faster, and is trusted in nothing: a module with wide arithmetic, which its compiler may have got wrong. Started when it is first needed; null,
/// or a result of null, if the checker makes them.
/// </param>
internal sealed record EnginePair(DirectEngine Checker, Lazy<Task<DirectEngine?>>? FastMaker = null) : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (FastMaker is { IsValueCreated: true } && await FastMaker.Value.ConfigureAwait(false) is { } maker)
        {
            await maker.DisposeAsync().ConfigureAwait(false);
        }

        await Checker.DisposeAsync().ConfigureAwait(false);
    }
}
