using Xunit;

namespace Zkml.Testing;

/// <summary>A test with the native engine for direct proofs; skipped, and said so, where <c>ZKML_DIRECT_ENGINE</c> names none.</summary>
public sealed class FactWithDirectEngineAttribute : FactAttribute
{
    public FactWithDirectEngineAttribute() => Skip = Engine is null ? "skipped: no native engine for direct proofs (ZKML_DIRECT_ENGINE is not set)" : null!;

    /// <summary>The engine; null if there is none.</summary>
    public static string? Engine => Environment.GetEnvironmentVariable("ZKML_DIRECT_ENGINE") is { Length: > 0 } engine ? engine : null;
}
