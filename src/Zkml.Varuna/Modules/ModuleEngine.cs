using Zkml.Host;
using Zkml.Host.Parameters;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Messages;
using Zkml.Varuna.Parameters;

namespace Zkml.Varuna.Modules;

/// <summary>The prover as a WebAssembly module in this process.</summary>
internal static class ModuleEngine
{
    /// <summary>Loads the shipped plain module; null if none is shipped.</summary>
    /// <param name="parameters">The SRS files for large circuits.</param>
    /// <param name="log">Receives messages; may be null.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MissingComponentException">This platform has no runtime for WebAssembly.</exception>
    /// <exception cref="DirectEngineException">It does not work.</exception>
    public static async Task<DirectEngine?> ConnectPlainAsync(ParameterStore parameters, Action<string>? log, CancellationToken cancellation) =>
        ModuleFile.Embedded(ModuleKind.Plain) is { } file
            ? await ConnectAsync(file, CompiledModules.FromEnvironment(log), parameters, ModuleLimits.Default, cancellation).ConfigureAwait(false)
            : null;

    /// <summary>Loads the shipped wide module; null if none is shipped. It is not asked what it is: it cannot be trusted to format a text.</summary>
    /// <param name="plain">The identity of the plain one, which was built from the same sources.</param>
    /// <param name="parameters">The SRS files for large circuits.</param>
    /// <param name="log">Receives messages; may be null.</param>
    /// <exception cref="DirectEngineException">It does not work.</exception>
    public static async Task<DirectEngine?> LoadWideAsync(DirectEngineIdentity plain, ParameterStore parameters, Action<string>? log) =>
        ModuleFile.Embedded(ModuleKind.Wide) is { } file
            ? DirectEngine.Of(await OpenAsync(file, CompiledModules.FromEnvironment(log), parameters, ModuleLimits.Default).ConfigureAwait(false), plain)
            : null;

    /// <summary>Loads a module and asks what it is.</summary>
    internal static async Task<DirectEngine> ConnectAsync(
        ModuleFile file, CompiledModules compiled, ParameterStore parameters, ModuleLimits limits, CancellationToken cancellation = default) =>
        await DirectEngine.ConnectAsync(await OpenAsync(file, compiled, parameters, limits).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    /// <summary>Loads a module on a thread of the pool: that may mean seconds of compiling.</summary>
    internal static async Task<ModuleChannel> OpenAsync(ModuleFile file, CompiledModules compiled, ParameterStore parameters, ModuleLimits limits)
    {
        try
        {
            return new(await Task.Run(() => ModuleRuntime.Load(file, compiled, new PowerFiles(parameters), limits)).ConfigureAwait(false), DirectTimeouts.Default);
        }
        catch (FormatException problem)
        {
            throw new DirectEngineException(DirectErrorKind.DoesNotStart, problem.Message, problem);
        }
    }
}
