using Zkml.Lowering;

namespace Zkml.Running;

/// <summary>What writer and reader of <c>circuit.json</c> agree on.</summary>
internal static class CircuitManifestFormat
{
    public const string Name = "zkml-circuit";

    /// <summary>The newest version; which one a file has, its pipeline says.</summary>
    public const int NewestVersion = 2;

    public static readonly (OutputKind Value, string Name)[] OutputNames = [(OutputKind.Class, "class"), (OutputKind.Logits, "logits"), (OutputKind.Value, "value")];
}
