namespace Zkml.Running;

/// <summary>The constants that the writer and the reader of <c>circuit.json</c> share.</summary>
internal static class CircuitManifestFormat
{
    public const string Name = "zkml-circuit";

    /// <summary>The newest version; a file's version depends on its content.</summary>
    public const int NewestVersion = DirectVersion;

    /// <summary>The version of files with a circuit for direct proofs.</summary>
    public const int DirectVersion = 3;
}
