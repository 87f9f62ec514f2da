using Zkml.Host;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Messages;
using Zkml.Varuna.Modules;
using Zkml.Varuna.Native;

namespace Zkml.Varuna.Proving;

/// <summary>Finds and starts the engine to use on this machine.</summary>
internal static class DirectEngineLocator
{
    /// <summary>Starts the wanted engine.</summary>
    /// <exception cref="MissingComponentException">It is not installed, or this platform cannot run it; the message says what to do.</exception>
    /// <exception cref="DirectEngineException">It cannot be started.</exception>
    public static async Task<EnginePair> OpenAsync(DirectProvingOptions options, CancellationToken cancellation)
    {
        var native = options.Engine == DirectEngineChoice.Module ? null : NativeDirectEngine.Program.Find();
        return native is not null ? new(await NativeDirectEngine.ConnectAsync(native, options.Parameters, options.Threads, options.Progress, cancellation).ConfigureAwait(false))
            : options.Engine != DirectEngineChoice.Native ? await ModuleAsync(options, cancellation).ConfigureAwait(false)
            : throw new MissingComponentException($"the {NativeDirectEngine.Program.Name} is not installed; run '{NativeDirectEngine.Program.Installation}' (it needs Rust: https://rustup.rs)");
    }

    private static async Task<EnginePair> ModuleAsync(DirectProvingOptions options, CancellationToken cancellation)
    {
        var plain = await ModuleEngine.ConnectPlainAsync(options.Parameters, options.Log, cancellation).ConfigureAwait(false)
            ?? throw new MissingComponentException($"this build of zkml has no WebAssembly module; run '{NativeDirectEngine.Program.Installation}' for the native engine (it needs Rust: https://rustup.rs)");
        return new(plain, new(() => WideAsync(plain.Identity, options)));
    }

    /// <summary>Null if it does not work here: it is not needed.</summary>
    private static async Task<DirectEngine?> WideAsync(DirectEngineIdentity plain, DirectProvingOptions options)
    {
        try
        {
            return await ModuleEngine.LoadWideAsync(plain, options.Parameters, options.Log).ConfigureAwait(false);
        }
        catch (DirectEngineException problem)
        {
            options.Log?.Invoke($"the fast module does not work here ({problem.Message}); the plain one is used");
            return null;
        }
    }
}
