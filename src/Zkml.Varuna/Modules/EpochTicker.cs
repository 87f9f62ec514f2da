using Wasmtime;

namespace Zkml.Varuna.Modules;

/// <summary>
/// Advances an engine's epoch while a call is to be cancelled: each advance lets every running call look whether it is meant. More than one is needed, because a call may
/// look just before it is cancelled.
/// </summary>
/// <param name="engine">The engine.</param>
internal sealed class EpochTicker(Engine engine) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Lock _turn = new();
    private Timer? _timer;
    private bool _isOver;

    /// <summary>Starts advancing, until disposed.</summary>
    public void Start()
    {
        lock (_turn)
        {
            if (!_isOver)
            {
                _timer ??= new(_ => Tick(), null, TimeSpan.Zero, Pause);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_turn)
        {
            _isOver = true;
            _timer?.Dispose();
        }
    }

    private void Tick()
    {
        // The engine outlives its calls, and a call its ticker.
        lock (_turn)
        {
            if (!_isOver)
            {
                engine.IncrementEpoch();
            }
        }
    }
}
