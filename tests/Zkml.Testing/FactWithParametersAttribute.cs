using Xunit;

namespace Zkml.Testing;

/// <summary>A test with the published SRS files; skipped, and said so, where <c>ZKML_PARAMETERS</c> names none.</summary>
public sealed class FactWithParametersAttribute : FactAttribute
{
    public FactWithParametersAttribute() => Skip = Folder is null ? "skipped: no parameters (ZKML_PARAMETERS is not set)" : null!;

    /// <summary>The folder, or null.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("ZKML_PARAMETERS") is { Length: > 0 } folder ? folder : null;
}
