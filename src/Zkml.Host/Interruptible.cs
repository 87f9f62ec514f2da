namespace Zkml.Host;

/// <summary>
/// Waits for the world outside that end when the user has had enough: a pipe that nobody writes to, npm, another process's lock. The token is
/// ambient, so that a reader of files needs no parameter for it and a new one cannot forget it.
/// </summary>
public static class Interruptible
{
    private static readonly AsyncLocal<CancellationToken> Current = new();

    /// <summary>What ends the waits; none where nobody said.</summary>
    public static CancellationToken Token => Current.Value;

    /// <summary>Says what ends the waits of the caller and of all that it starts, until the result is disposed of.</summary>
    public static IDisposable By(CancellationToken token)
    {
        var before = Current.Value;
        Current.Value = token;
        return new Restoring(before);
    }

    /// <summary>Does something that may block for ever in the operating system, and stops waiting for it when the token says so.</summary>
    /// <exception cref="OperationCanceledException">The token said so; what blocks stays on a thread of its own until it ends or the process does.</exception>
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
