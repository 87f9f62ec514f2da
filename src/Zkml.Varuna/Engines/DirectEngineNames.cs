namespace Zkml.Varuna.Engines;

/// <summary>The names of the engines for direct proofs in options and reports.</summary>
public static class DirectEngineNames
{
    /// <summary>The WebAssembly module in this process.</summary>
    public const string Module = "module";

    /// <summary>The native engine.</summary>
    public const string Native = "native";
}
