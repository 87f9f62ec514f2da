namespace Zkml;

/// <summary>Something that is started by whoever needs it first, and ended once. A start that fails or is cancelled is forgotten, and tried again.</summary>
/// <param name="start">Starts it.</param>
internal sealed class StartedOnce<T>(Func<CancellationToken, Task<T>> start) : IAsyncDisposable
    where T : class, IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private T? _started;
    private bool _isOver;

    /// <summary>What was started.</summary>
    /// <exception cref="ObjectDisposedException">It was ended.</exception>
    public async Task<T> GetAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isOver, typeof(ZkSession));
            return _started ??= await start(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            _isOver = true;
            if (_started is { } started)
            {
                _started = null;
                await started.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _gate.Release();
        }
    }
}
