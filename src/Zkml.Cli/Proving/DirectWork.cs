using Zkml.Varuna.Proving;

namespace Zkml.Cli.Proving;

/// <summary>Opens an engine for direct proofs for some work, and ends it afterwards, whatever happens.</summary>
internal static class DirectWork
{
    /// <summary>Does the work. The engine starts while the work is prepared.</summary>
    /// <param name="options">Which engine.</param>
    /// <param name="prepare">Reads what the work needs.</param>
    /// <param name="work">Does it.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static T Run<TPrepared, T>(DirectProvingOptions options, Func<TPrepared> prepare, Func<DirectProvingSession, TPrepared, Task<T>> work, CancellationToken cancellation) =>
        RunAsync(options, _ => prepare(), work, cancellation).GetAwaiter().GetResult();

    /// <summary>Does the work. The engine starts while the work is prepared, which may begin to use it before the work does.</summary>
    /// <param name="options">Which engine.</param>
    /// <param name="prepare">Reads what the work needs.</param>
    /// <param name="work">Does it.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static T Run<TPrepared, T>(
        DirectProvingOptions options, Func<Task<DirectProvingSession>, TPrepared> prepare, Func<DirectProvingSession, TPrepared, Task<T>> work, CancellationToken cancellation) =>
        RunAsync(options, prepare, work, cancellation).GetAwaiter().GetResult();

    private static async Task<T> RunAsync<TPrepared, T>(DirectProvingOptions options, Func<Task<DirectProvingSession>, TPrepared> prepare, Func<DirectProvingSession, TPrepared, Task<T>> work, CancellationToken cancellation)
    {
        // Where there is nothing to do, nobody waits for the engine.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var opening = Task.Run(() => DirectProvingSession.OpenAsync(options, stop.Token), cancellation);
        try
        {
            var prepared = prepare(opening);
            return await work(await opening.ConfigureAwait(false), prepared).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (opening.IsCompletedSuccessfully)
            {
                await opening.Result.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
