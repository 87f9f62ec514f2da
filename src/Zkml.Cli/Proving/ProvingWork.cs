using Zkml.SnarkVm.Proving;

namespace Zkml.Cli.Proving;

/// <summary>Starts an engine for some work, and ends it afterwards, whatever happens.</summary>
internal static class ProvingWork
{
    /// <summary>Does the work. The engine starts while the work is prepared.</summary>
    /// <param name="options">Which engine.</param>
    /// <param name="prepare">Reads what the work needs.</param>
    /// <param name="work">Does it.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static T Run<TPrepared, T>(
        ProvingOptions options, Func<TPrepared> prepare, Func<ProvingSession, TPrepared, Task<T>> work, CancellationToken cancellation) =>
        RunAsync(options, async starting =>
        {
            var prepared = prepare();
            return await work(await starting.ConfigureAwait(false), prepared).ConfigureAwait(false);
        }, cancellation).GetAwaiter().GetResult();

    /// <summary>Does work that may turn out to need no engine; the engine starts meanwhile.</summary>
    /// <param name="options">Which engine.</param>
    /// <param name="work">Does it.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<T> RunAsync<T>(ProvingOptions options, Func<Task<ProvingSession>, Task<T>> work, CancellationToken cancellation)
    {
        var starting = ProvingSession.StartAsync(options, cancellation: cancellation);
        try
        {
            return await work(starting).ConfigureAwait(false);
        }
        finally
        {
            await EndAsync(starting).ConfigureAwait(false);
        }
    }

    private static async Task EndAsync(Task<ProvingSession> starting)
    {
        await ((Task)starting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (starting.IsCompletedSuccessfully)
        {
            await starting.Result.DisposeAsync().ConfigureAwait(false);
        }
    }
}
