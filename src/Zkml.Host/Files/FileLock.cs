namespace Zkml.Host.Files;

/// <summary>A lock between processes: a file that only one of them has open. It is released when its process ends, however it ends.</summary>
public static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the lock and takes it; disposing of the result gives it back.</summary>
    /// <param name="path">The file; made where it is not there, and left there.</param>
    /// <param name="patience">How long to wait for a process that has it.</param>
    /// <param name="waiting">Called once where another process has it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="IOException">The file cannot be written, as in a directory that may only be read, or another process has it for too long.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static async Task<IDisposable> AcquireAsync(string path, TimeSpan patience, Action? waiting = null, CancellationToken cancellation = default)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var waits = false; ; waits = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
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

    /// <summary>Whether another process has the file open, by the system's own number: any other problem would last for ever.</summary>
    private static bool IsTaken(IOException problem)
    {
        const int sharingViolation = unchecked((int)0x80070020);
        const int wouldBlockOnLinux = 11;
        const int wouldBlockOnMacOS = 35;
        return problem.HResult == (OperatingSystem.IsWindows() ? sharingViolation : OperatingSystem.IsMacOS() ? wouldBlockOnMacOS : wouldBlockOnLinux);
    }
}
