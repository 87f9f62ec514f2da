namespace Zkml.Cli.Tests.Interoperability;

/// <summary>A test with the TypeScript compiler; skipped, and said so, where npm cannot install it.</summary>
public sealed class TheoryWithTypeScriptAttribute : TheoryAttribute
{
    public TheoryWithTypeScriptAttribute() => Skip = TypeScript.Reason!;
}
