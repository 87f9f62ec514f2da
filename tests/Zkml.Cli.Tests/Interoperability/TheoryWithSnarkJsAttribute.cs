namespace Zkml.Cli.Tests.Interoperability;

/// <summary>A test with snarkjs; skipped, and said so, where npm cannot install it.</summary>
public sealed class TheoryWithSnarkJsAttribute : TheoryAttribute
{
    public TheoryWithSnarkJsAttribute() => Skip = SnarkJs.Reason!;
}
