namespace Zkml.Host;

/// <summary>
/// Waits for outside events until the user cancels: a pipe that nobody writes to, npm, another process's lock. The token is
/// ambient, so that a reader of files needs no parameter for it and a new reader cannot forget it.
/// </summary>
public static class Interruptible
{
    private static readonly AsyncLocal<CancellationToken> Current = new();

    /// <summary>The token that ends the waits; one that is never cancelled by default.</summary>
    public static CancellationToken Token => Current.Value;

    /// <summary>Sets the token that ends the waits of the caller and of everything that it starts, until the result is disposed.</summary>
    public static IDisposable By(CancellationToken token)
    {
        var before = Current.Value;
        Current.Value = token;
        return new Restoring(before);
    }

    /// <summary>Runs a call that may block in the operating system for ever, and stops waiting for it when the token is cancelled.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the blocked call keeps a thread of its own until it or the process ends.</exception>
    public static T Run<T>(Func<T> blocking)
    {
        if (!Token.CanBeCanceled)
        {
            return blocking();
        }

        var work = Task.Factory.StartNew(blocking, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return work.WaitAsync(Token).GetAwaiter().GetResult();
    }

    private sealed class Restoring(CancellationToken before) : IDisposable
    {
        public void Dispose() => Current.Value = before;
    }
}
