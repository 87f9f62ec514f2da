namespace Zkml.Learning.Tests.Training.Trees.ScikitLearn;

/// <summary>A test with the German credit data; skipped, and said so, where <c>ZKML_DATA</c> names no folder with it.</summary>
public sealed class TheoryWithGermanCreditAttribute : TheoryAttribute
{
    public TheoryWithGermanCreditAttribute() => Skip = Tables.GermanCreditFile is null ? "skipped: no german.data (ZKML_DATA names no folder that has it)" : null!;
}
