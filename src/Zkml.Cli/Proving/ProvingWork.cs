using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Proving;

namespace Zkml.Cli.Proving;

/// <summary>Starts an engine for some work with one program, and ends it afterwards, whatever happens.</summary>
internal static class ProvingWork
{
    /// <summary>Does the work.</summary>
    public static T Run<T>(ProvingOptions options, TranspiledDirectory directory, Func<ProvingSession, Prover, Task<T>> work, CancellationToken cancellation) =>
        Run(options, session => work(session, new(session, directory)), cancellation);

    /// <summary>Does the work.</summary>
    public static T Run<T>(ProvingOptions options, Func<ProvingSession, Task<T>> work, CancellationToken cancellation) =>
        RunAsync(options, work, cancellation).GetAwaiter().GetResult();

    private static async Task<T> RunAsync<T>(ProvingOptions options, Func<ProvingSession, Task<T>> work, CancellationToken cancellation)
    {
        await using var session = await ProvingSession.StartAsync(options, cancellation: cancellation).ConfigureAwait(false);
        return await work(session).ConfigureAwait(false);
    }
}
