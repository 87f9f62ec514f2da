using Zkml.Varuna.Engines;
using Zkml.Varuna.Messages;

namespace Zkml.Varuna.Native;

/// <summary>
/// The way to the native engine, a process of its own. A crash, a hang or a malformed answer becomes a <see cref="DirectEngineException"/>; the next request then
/// starts another process. Requests are served one after the other.
/// </summary>
/// <param name="launch">The command that starts it.</param>
/// <param name="timeouts">How long it may take.</param>
/// <param name="progress">Receives the stages of long requests; may be null.</param>
internal sealed class NativeChannel(NativeLaunch launch, DirectTimeouts timeouts, IProgress<string>? progress = null) : IMessageChannel
{
    private readonly SemaphoreSlim _turn = new(1);
    private NativeConnection? _connection;

    /// <inheritdoc/>
    public string Name => DirectEngineNames.Native;

    /// <summary>The running process's ID, or null; for tests that kill it.</summary>
    internal int? ProcessId => _connection?.ProcessId;

    /// <inheritdoc/>
    public async Task<T> AskAsync<T>(byte[] request, RequestEffort effort, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellation)
    {
        var limit = timeouts.Of(effort);
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        using var hang = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, hang.Token);
        try
        {
            return await AskAsync(request, read, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new DirectEngineException(DirectErrorKind.TimedOut, FormattableString.Invariant($"the native engine did not answer within {limit.TotalSeconds:F0} s and was killed"));
        }
        finally
        {
            if (either.IsCancellationRequested)
            {
                // It serves one request at a time, and cannot be interrupted.
                _connection?.Kill();
                await DropConnectionAsync().ConfigureAwait(false);
            }

            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await DropConnectionAsync().ConfigureAwait(false);
        _turn.Dispose();
    }

    private async Task<T> AskAsync<T>(byte[] request, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellation)
    {
        var connection = _connection ??= NativeConnection.Start(launch);
        try
        {
            await connection.WriteAsync(request, cancellation).ConfigureAwait(false);
            while (await connection.ReadAsync(cancellation).ConfigureAwait(false) is { } answer)
            {
                if (DirectAnswer.Progress(answer) is { } stage)
                {
                    progress?.Report(stage);
                    continue;
                }

                return read(answer);
            }
        }
        catch (FormatException problem)
        {
            connection.Kill();
            await DropConnectionAsync().ConfigureAwait(false);
            throw new DirectEngineException(DirectErrorKind.Crashed, $"the native engine does not speak the protocol ({problem.Message}); install it again with 'zkml engine install'", problem);
        }
        catch (IOException)
        {
            // It exited while the request was being written: treated like a missing answer.
        }

        throw await CrashAsync(connection, cancellation).ConfigureAwait(false);
    }

    private async Task<Exception> CrashAsync(NativeConnection connection, CancellationToken cancellation)
    {
        var exit = await connection.DescribeExitAsync().ConfigureAwait(false);
        await DropConnectionAsync().ConfigureAwait(false);

        // Ctrl-C reaches the engine, too, and perhaps before this process; then it has not crashed.
        await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation).ConfigureAwait(false);
        return new DirectEngineException(DirectErrorKind.Crashed, $"the native engine ended before it answered ({exit})");
    }

    private async Task DropConnectionAsync()
    {
        if (Interlocked.Exchange(ref _connection, null) is { } connection)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }
}
