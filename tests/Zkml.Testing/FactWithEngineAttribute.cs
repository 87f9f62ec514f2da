using Xunit;

namespace Zkml.Testing;

/// <summary>A test with the native engine and the SRS files; skipped, and said so, where <c>ZKML_ENGINE</c> or <c>ZKML_PARAMETERS</c> names none.</summary>
public sealed class FactWithEngineAttribute : FactAttribute
{
    public FactWithEngineAttribute() => Skip = Reason!;

    /// <summary>Why such tests are skipped; null where they run.</summary>
    public static string? Reason =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ZKML_ENGINE")) ? "skipped: no native engine (ZKML_ENGINE is not set)"
        : FactWithParametersAttribute.Folder is null ? "skipped: no parameters (ZKML_PARAMETERS is not set)"
        : null;
}
