namespace Zkml.Host.Files;

/// <summary>A lock between processes: a file that only one of them has open. It is released when its process ends for any reason.</summary>
public static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the lock and takes it; disposing the result releases it.</summary>
    /// <param name="path">The lock file; created if missing, and never deleted.</param>
    /// <param name="patience">How long to wait for a process that holds the lock.</param>
    /// <param name="waiting">Called once if another process holds the lock.</param>
    /// <param name="cancellation">Cancels waiting.</param>
    /// <exception cref="IOException">The file cannot be written, for instance in a read-only directory, or another process has held it for too long.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static async Task<IDisposable> AcquireAsync(string path, TimeSpan patience, Action? waiting = null, CancellationToken cancellation = default)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var waits = false; ; waits = true)
        {
            try
            {
                return Open(path);
            }
            catch (IOException problem) when (IsTaken(problem))
            {
                if (clock.Elapsed > patience)
                {
                    throw new IOException(FormattableString.Invariant($"another process has held {path} for more than {patience.TotalMinutes:0.#} minutes; end it, then try again"));
                }

                if (!waits)
                {
                    waiting?.Invoke();
                }

                await Task.Delay(Pause, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Takes the lock if it is free; null if another process has it.</summary>
    /// <param name="path">The file; created if missing, and left there.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static IDisposable? TryAcquire(string path)
    {
        try
        {
            return Open(path);
        }
        catch (IOException problem) when (IsTaken(problem))
        {
            return null;
        }
    }

    private static FileStream Open(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Whether another process has the file open, judged by the system's own error number: waiting for any other problem would never end.</summary>
    private static bool IsTaken(IOException problem)
    {
        const int sharingViolation = unchecked((int)0x80070020);
        const int wouldBlockOnLinux = 11;
        const int wouldBlockOnMacOS = 35;
        return problem.HResult == (OperatingSystem.IsWindows() ? sharingViolation : OperatingSystem.IsMacOS() ? wouldBlockOnMacOS : wouldBlockOnLinux);
    }
}
