using Zkml.Lowering;

namespace Zkml.Running;

/// <summary>The constants that the writer and the reader of <c>circuit.json</c> share.</summary>
internal static class CircuitManifestFormat
{
    public const string Name = "zkml-circuit";

    /// <summary>The newest version; a file's version depends on its pipeline.</summary>
    public const int NewestVersion = 2;

    public static readonly (OutputKind Value, string Name)[] OutputNames = [(OutputKind.Class, "class"), (OutputKind.Logits, "logits"), (OutputKind.Value, "value")];
}
