namespace Zkml.Cli.Engines;

/// <summary>All engines of this version.</summary>
internal static class EngineCatalogue
{
    /// <summary>The engine of a kind.</summary>
    public static IEngine Find(EngineKind kind) => kind switch
    {
        EngineKind.Leo => LeoEngine.Find(),
        _ => new InterpreterEngine(),
    };
}
