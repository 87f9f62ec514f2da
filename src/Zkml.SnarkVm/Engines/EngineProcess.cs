using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zkml.Host.Json;
using Zkml.SnarkVm.Engines.Protocol;

namespace Zkml.SnarkVm.Engines;

/// <summary>
/// An engine in a process of its own. A crash, a hang or malformed output becomes an <see cref="EngineException"/>; the next request
/// then starts another process.
/// </summary>
public sealed class EngineProcess : IProvingEngine
{
    // JSON nesting; snarkVM's executions are nested half as deep.
    private const int MaximumDepth = 64;

    private readonly EngineLaunch _launch;
    private readonly EngineTimeouts _timeouts;
    private readonly IProgress<string>? _progress;
    private readonly SemaphoreSlim _turn = new(1);
    private EngineConnection? _connection;
    private long _lastId;

    private EngineProcess(EngineLaunch launch, EngineTimeouts timeouts, IProgress<string>? progress)
    {
        _launch = launch;
        _timeouts = timeouts;
        _progress = progress;
        Identity = new(launch.Kind, "", "", 0, []);
    }

    /// <inheritdoc/>
    public EngineIdentity Identity { get; private set; }

    /// <summary>The running process's ID, or null; for tests that kill it.</summary>
    internal int? ProcessId => _connection?.ProcessId;

    /// <summary>Starts an engine and waits until it has identified itself.</summary>
    /// <param name="launch">The command that starts it.</param>
    /// <param name="timeouts">How long it may take; null for <see cref="EngineTimeouts.Default"/>.</param>
    /// <param name="progress">Receives the stages of long requests: <c>synthesizing</c>, <c>proving</c>.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="EngineException">The engine cannot be started.</exception>
    public static async Task<EngineProcess> StartAsync(
        EngineLaunch launch, EngineTimeouts? timeouts = null, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        var engine = new EngineProcess(launch, timeouts ?? EngineTimeouts.Default, progress);
        await engine.AskAsync(new JsonObject { ["command"] = EngineRequest.Hello }, engine._timeouts.Start, result => engine.Identity = EngineResult.Identity(result, launch.Kind), cancellation)
            .ConfigureAwait(false);
        return engine;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> EvaluateAsync(ProgramFunction function, IReadOnlyList<string> inputs, CancellationToken cancellation = default) =>
        HidingAsync(inputs, AskAsync(function, EngineRequest.Evaluate(function, inputs), _timeouts.Evaluate, EngineResult.Outputs, cancellation));

    /// <inheritdoc/>
    public Task<Synthesis> SynthesizeAsync(ProgramFunction function, KeyFiles keys, CancellationToken cancellation = default) =>
        AskAsync(function, EngineRequest.Synthesize(function, keys), _timeouts.Prove, EngineResult.Synthesis, cancellation);

    /// <inheritdoc/>
    public Task<Execution> ProveAsync(
        ProgramFunction function, IReadOnlyList<string> inputs, KeyFiles keys, int? varuna = null, CancellationToken cancellation = default) =>
        HidingAsync(inputs, AskAsync(function, EngineRequest.Prove(function, inputs, keys, varuna), _timeouts.Prove, EngineResult.Execution, cancellation));

    /// <inheritdoc/>
    public Task<Verification> VerifyAsync(
        ProgramFunction function, string verifyingKey, string execution, int varuna, CancellationToken cancellation = default) =>
        AskAsync(function, EngineRequest.Verify(function, verifyingKey, execution, varuna), _timeouts.Evaluate, EngineResult.Verification, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await DropConnectionAsync().ConfigureAwait(false);
        _turn.Dispose();
    }

    /// <summary>Hides the inputs in error messages: an engine that refuses an input may quote it, and only its owner may see it.</summary>
    private static async Task<T> HidingAsync<T>(IReadOnlyList<string> inputs, Task<T> answer)
    {
        try
        {
            return await answer.ConfigureAwait(false);
        }
        catch (EngineException problem)
        {
            throw new EngineException(problem.Kind, Redaction.Of(problem.Message, inputs));
        }
    }

    /// <summary>Sends a request about a function; an answer about another program is refused.</summary>
    private Task<T> AskAsync<T>(ProgramFunction function, JsonObject request, TimeSpan limit, Func<JsonElement, T> read, CancellationToken cancellation) =>
        AskAsync(
            request,
            limit,
            result =>
            {
                ProgramReading.Require(result, function.Program);
                return read(result);
            },
            cancellation);

    private async Task<T> AskAsync<T>(JsonObject request, TimeSpan limit, Func<JsonElement, T> read, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        using var hang = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, hang.Token);
        try
        {
            return await AskAsync(request, read, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new EngineException(
                EngineErrorKind.TimedOut, FormattableString.Invariant($"the {Name} engine did not answer within {limit.TotalSeconds:F0} s and was killed"));
        }
        finally
        {
            if (either.IsCancellationRequested)
            {
                // An engine cannot interrupt a computation.
                _connection?.Kill();
                await DropConnectionAsync().ConfigureAwait(false);
            }

            _turn.Release();
        }
    }

    private async Task<T> AskAsync<T>(JsonObject request, Func<JsonElement, T> read, CancellationToken cancellation)
    {
        var connection = _connection ??= EngineConnection.Start(_launch);
        var id = ++_lastId;
        try
        {
            await connection.WriteLineAsync(EngineRequest.ToLine(request, id), cancellation).ConfigureAwait(false);
            while (await connection.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
            {
                using var answer = StrictJson.Parse(line, EngineAnswer.Source, MaximumDepth);
                if (EngineAnswer.Progress(answer.RootElement) is { } stage)
                {
                    _progress?.Report(stage);
                    continue;
                }

                return read(EngineAnswer.Result(answer.RootElement, id));
            }
        }
        catch (Exception problem) when (problem is FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException)
        {
            // Any failure while reading an answer is the answer's fault.
            connection.Kill();
            await DropConnectionAsync().ConfigureAwait(false);
            throw new EngineException(EngineErrorKind.Crashed, $"the {Name} engine does not speak the protocol ({problem.Message})");
        }
        catch (IOException)
        {
            // It exited while the request was being written: treated like a missing answer.
        }

        throw await CrashAsync(connection, cancellation).ConfigureAwait(false);
    }

    private string Name => _launch.Kind == EngineKind.Native ? "native" : "WASM";

    private async Task<Exception> CrashAsync(EngineConnection connection, CancellationToken cancellation)
    {
        var exit = await connection.DescribeExitAsync().ConfigureAwait(false);
        await DropConnectionAsync().ConfigureAwait(false);

        // Ctrl-C reaches the engine, too, and perhaps before this process; then it has not crashed.
        await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation).ConfigureAwait(false);
        return new EngineException(EngineErrorKind.Crashed, $"the {Name} engine ended before it answered ({exit})");
    }

    private async Task DropConnectionAsync()
    {
        if (Interlocked.Exchange(ref _connection, null) is { } connection)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }
}
