namespace Zkml.Mutation.Areas;

/// <summary>A part of the product that mutants are drawn from, and the tests that should notice them.</summary>
/// <param name="Name">As a user names it.</param>
/// <param name="Directories">Where its sources are, from the root of the repository.</param>
/// <param name="Tests">The tests that hold its behaviour.</param>
internal sealed record MutationArea(string Name, IReadOnlyList<string> Directories, IReadOnlyList<TestSelection> Tests);
