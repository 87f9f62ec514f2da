using System.Collections.Concurrent;
using Wasmtime;
using Zkml.Host;
using Zkml.Varuna.Parameters;

namespace Zkml.Varuna.Modules;

/// <summary>A module loaded into this process. Any number of calls may run at once, each on a thread of its own.</summary>
internal sealed class ModuleRuntime : IDisposable
{
    private readonly Engine _engine;
    private readonly Module _module;
    private readonly PowerFiles _powers;
    private readonly ModuleLimits _limits;
    private readonly ConcurrentDictionary<Task, bool> _running = [];

    private ModuleRuntime(Engine engine, Module module, PowerFiles powers, ModuleLimits limits) => (_engine, _module, _powers, _limits) = (engine, module, powers, limits);

    /// <summary>Loads a module.</summary>
    /// <param name="file">The module.</param>
    /// <param name="compiled">Where its compiled form is kept.</param>
    /// <param name="powers">The universal reference string.</param>
    /// <param name="limits">What a call may take.</param>
    /// <exception cref="MissingComponentException">This platform has no runtime for WebAssembly.</exception>
    /// <exception cref="FormatException">It is no module that this runtime takes.</exception>
    public static ModuleRuntime Load(ModuleFile file, CompiledModules compiled, PowerFiles powers, ModuleLimits limits)
    {
        try
        {
            var engine = new Engine(CompilerSettings.Create(file.Kind));
            try
            {
                return new(engine, compiled.Load(engine, file), powers, limits);
            }
            catch
            {
                engine.Dispose();
                throw;
            }
        }
        catch (Exception problem) when (problem is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw new MissingComponentException("the WebAssembly runtime Wasmtime does not run on this platform; run 'zkml engine install' for the native engine (it needs Rust: https://rustup.rs)");
        }
        catch (WasmtimeException problem)
        {
            throw new FormatException($"the module cannot be loaded: {VisibleText.Shorten(problem.Message, 300)}");
        }
    }

    /// <summary>Sends a request on a thread of its own.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the call within a fraction of a second.</param>
    public async Task<byte[]> CallAsync(byte[] request, CancellationToken cancellation)
    {
        using var ticker = new EpochTicker(_engine);
        await using var registration = cancellation.Register(ticker.Start).ConfigureAwait(false);
        var done = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[done.Task] = true;
        var thread = new Thread(() => Complete(done, request, cancellation), ModuleLimits.ThreadStackBytes) { IsBackground = true, Name = "zkml prover" };
        thread.Start();
        try
        {
            return await done.Task.ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(done.Task, out _);
        }
    }

    /// <summary>Waits for running calls, which their callers cancel, and frees the module.</summary>
    public void Dispose()
    {
        Task.WhenAll(_running.Keys).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        _module.Dispose();
        _engine.Dispose();
    }

    private void Complete(TaskCompletionSource<byte[]> done, byte[] request, CancellationToken cancellation)
    {
        try
        {
            done.SetResult(new ModuleCall(_engine, _module, new HostFunctions(_powers), _limits).Run(request, cancellation));
        }
        catch (OperationCanceledException)
        {
            done.SetCanceled(cancellation);
        }
        catch (Exception problem)
        {
            // Whoever waits gets it; on this thread it would end the process.
            done.SetException(problem);
        }
    }
}
