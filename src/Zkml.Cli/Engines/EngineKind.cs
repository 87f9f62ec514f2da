namespace Zkml.Cli.Engines;

/// <summary>What runs a program.</summary>
internal enum EngineKind
{
    /// <summary>The fastest that needs nothing but this program: today the interpreter.</summary>
    Auto,

    /// <summary>The Aleo interpreter of this project, on the direct Aleo program.</summary>
    Interpreter,

    /// <summary>The Leo compiler, on the Leo project.</summary>
    Leo,
}
