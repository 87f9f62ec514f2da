namespace Zkml.Host.Files;

/// <summary>A lock between processes: a file that only one of them has open. It is released when its process ends, however it ends.</summary>
public static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the lock and takes it; disposing of the result gives it back.</summary>
    /// <param name="path">The file; made where it is not there, and left there.</param>
    /// <param name="waiting">Called once where somebody else has it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static async Task<IDisposable> AcquireAsync(string path, Action? waiting = null, CancellationToken cancellation = default)
    {
        var waits = false;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException problem) when (problem is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
            {
                if (!waits)
                {
                    waiting?.Invoke();
                }

                waits = true;
                await Task.Delay(Pause, cancellation).ConfigureAwait(false);
            }
        }
    }
}
