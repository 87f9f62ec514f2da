using Zkml.Running;

namespace Zkml.Cli.Output;

/// <summary>What reports call the program of a directory: a directory for direct proofs alone has no Aleo program.</summary>
internal static class ProgramName
{
    /// <summary>The name, with <c>.aleo</c> where there is such a program.</summary>
    public static string Of(CircuitManifest manifest) => manifest.HasProgram ? $"{manifest.Program}.aleo" : manifest.Program;
}
