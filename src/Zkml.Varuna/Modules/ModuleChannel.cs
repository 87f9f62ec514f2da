using Zkml.Varuna.Engines;
using Zkml.Varuna.Messages;

namespace Zkml.Varuna.Modules;

/// <summary>The way to a module in this process. Requests run side by side.</summary>
/// <param name="runtime">The module; disposed with the channel.</param>
/// <param name="timeouts">How long a request may take.</param>
internal sealed class ModuleChannel(ModuleRuntime runtime, DirectTimeouts timeouts) : IMessageChannel
{
    private readonly CancellationTokenSource _end = new();

    /// <inheritdoc/>
    public string Name => DirectEngineNames.Module;

    /// <inheritdoc/>
    public async Task<T> AskAsync<T>(byte[] request, RequestEffort effort, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellation)
    {
        var limit = timeouts.Of(effort);
        using var hang = new CancellationTokenSource(limit);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancellation, hang.Token, _end.Token);
        try
        {
            return read(await runtime.CallAsync(request, any.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (hang.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new DirectEngineException(DirectErrorKind.TimedOut, FormattableString.Invariant($"the module did not answer within {limit.TotalSeconds:F0} s and was stopped"));
        }
        catch (FormatException problem)
        {
            throw new DirectEngineException(DirectErrorKind.Crashed, $"the module does not speak the protocol ({problem.Message})", problem);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await Task.Run(runtime.Dispose).ConfigureAwait(false);
        _end.Dispose();
    }
}
