using Zkml.SnarkVm.Engines;

namespace Zkml.Cli.Engines;

/// <summary>All that runs programs.</summary>
internal static class EngineCatalogue
{
    /// <summary>The engine of a kind.</summary>
    /// <param name="kind">The engine.</param>
    /// <param name="log">Receives progress messages.</param>
    public static IEngine Find(RunEngine kind, Action<string> log) => kind switch
    {
        RunEngine.Circuit => new CircuitEngine(),
        RunEngine.Leo => LeoEngine.Find(),
        RunEngine.Interpreter => new InterpreterEngine(),
        RunEngine.Native => new SnarkVmEngine(EngineChoice.Native, log),
        RunEngine.Wasm => new SnarkVmEngine(EngineChoice.Wasm, log),
        _ => new SnarkVmEngine(EngineChoice.Auto, log),
    };
}
