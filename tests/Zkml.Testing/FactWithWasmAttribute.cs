using Xunit;

namespace Zkml.Testing;

/// <summary>A test with the WASM engine, whose npm package the build installs, and the SRS files; skipped, and said so, where <c>ZKML_PARAMETERS</c> names none.</summary>
public sealed class FactWithWasmAttribute : FactAttribute
{
    public FactWithWasmAttribute() => Skip = FactWithParametersAttribute.Folder is null ? "skipped: no parameters (ZKML_PARAMETERS is not set)" : null!;
}
