using Zkml.Host;
using Zkml.Host.Parameters;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Messages;
using Zkml.Varuna.Parameters;

namespace Zkml.Varuna.Modules;

/// <summary>The prover as a WebAssembly module in this process.</summary>
internal static class ModuleEngine
{
    /// <summary>Loads the shipped module of a kind, on a thread of the pool; null if none is shipped.</summary>
    /// <param name="kind">Which build.</param>
    /// <param name="parameters">The SRS files for large circuits.</param>
    /// <param name="log">Receives messages; may be null.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MissingComponentException">This platform has no runtime for WebAssembly.</exception>
    /// <exception cref="DirectEngineException">It does not work.</exception>
    public static async Task<DirectEngine?> ConnectAsync(ModuleKind kind, ParameterStore parameters, Action<string>? log, CancellationToken cancellation) =>
        ModuleFile.Embedded(kind) is { } file ? await ConnectAsync(file, CompiledModules.FromEnvironment(log), parameters, ModuleLimits.Default, cancellation).ConfigureAwait(false) : null;

    /// <summary>Loads a module.</summary>
    internal static async Task<DirectEngine> ConnectAsync(
        ModuleFile file, CompiledModules compiled, ParameterStore parameters, ModuleLimits limits, CancellationToken cancellation = default)
    {
        try
        {
            var runtime = await Task.Run(() => ModuleRuntime.Load(file, compiled, new PowerFiles(parameters), limits), cancellation).ConfigureAwait(false);
            return await DirectEngine.ConnectAsync(new ModuleChannel(runtime, DirectTimeouts.Default), cancellation).ConfigureAwait(false);
        }
        catch (FormatException problem)
        {
            throw new DirectEngineException(DirectErrorKind.DoesNotStart, problem.Message, problem);
        }
    }
}
