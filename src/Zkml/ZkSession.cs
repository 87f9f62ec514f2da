using Zkml.Host;
using Zkml.SnarkVm.Proving;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Proving;

namespace Zkml;

/// <summary>
/// Engines that stay up for several proofs: each is started when the first proof of its kind needs it, and ended by <see cref="DisposeAsync"/>. A session serves programs and verifiers of all kinds, and several calls side by side.
/// </summary>
public sealed class ZkSession : IAsyncDisposable
{
    private readonly StartedOnce<IDirectEngine> _direct;
    private readonly StartedOnce<ProvingSession> _aleo;

    private ZkSession(Func<CancellationToken, Task<IDirectEngine>> direct, Func<CancellationToken, Task<ProvingSession>> aleo) => (_direct, _aleo) = (new(direct), new(aleo));

    /// <summary>A session with engines of choice. Nothing is started yet.</summary>
    /// <param name="options">Which engines; null for the module in this process, and for Aleo functions the engine that is installed.</param>
    public static ZkSession Open(ZkEngineOptions? options = null)
    {
        options ??= new();
        return new(cancellation => StartAsync(options.ForDirect(), cancellation), cancellation => ProvingSession.StartAsync(options.ForAleo(), cancellation: cancellation));
    }

    /// <summary>A session for direct proofs alone, with everything chosen: where keys and parameters are, whether something is downloaded, the number of threads.</summary>
    /// <param name="options">What it works with.</param>
    public static ZkSession Open(DirectProvingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(cancellation => StartAsync(options, cancellation), Refuse<ProvingSession>);
    }

    /// <summary>A session for proofs of Aleo functions alone, with everything chosen: where keys and parameters are, whether something is downloaded, how long the engine may take.</summary>
    /// <param name="options">What it works with.</param>
    public static ZkSession Open(ProvingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(Refuse<IDirectEngine>, cancellation => ProvingSession.StartAsync(options, cancellation: cancellation));
    }

    /// <summary>The engine for direct proofs.</summary>
    /// <exception cref="MissingComponentException">There is no such engine on this machine.</exception>
    internal Task<IDirectEngine> DirectAsync(CancellationToken cancellation) => _direct.GetAsync(cancellation);

    /// <summary>The engine for proofs of Aleo functions.</summary>
    /// <exception cref="MissingComponentException">There is no such engine on this machine.</exception>
    internal Task<ProvingSession> AleoAsync(CancellationToken cancellation) => _aleo.GetAsync(cancellation);

    /// <summary>Ends the engines.</summary>
    public async ValueTask DisposeAsync()
    {
        await _direct.DisposeAsync().ConfigureAwait(false);
        await _aleo.DisposeAsync().ConfigureAwait(false);
    }

    // Opening it reads and compiles modules, which nobody's thread should wait for.
    private static Task<IDirectEngine> StartAsync(DirectProvingOptions options, CancellationToken cancellation) =>
        Task.Run(async () => (IDirectEngine)await DirectProvingSession.OpenAsync(options, cancellation).ConfigureAwait(false), cancellation);

    private static Task<T> Refuse<T>(CancellationToken cancellation) => throw new InvalidOperationException("the session was opened for the other kind of proofs alone; open one with ZkEngineOptions for both");
}
