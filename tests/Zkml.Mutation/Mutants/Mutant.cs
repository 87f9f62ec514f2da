using Microsoft.CodeAnalysis.Text;
using Zkml.Mutation.Areas;

namespace Zkml.Mutation.Mutants;

/// <summary>One place of the product's source, and what it becomes.</summary>
/// <param name="Area">The area that it was found in.</param>
/// <param name="File">Its file, from the root of the repository.</param>
/// <param name="Line">The line that changes, from 1.</param>
/// <param name="Kind">What kind of slip it is.</param>
/// <param name="Host">The expression or statement that stands in two versions in the mutated source.</param>
/// <param name="Form">How the two versions are woven into one text.</param>
/// <param name="Replacement">The host, changed.</param>
/// <param name="Before">What changes, as a reader sees it.</param>
/// <param name="After">What it becomes.</param>
/// <param name="OutlivesTests">Whether the place runs once a process, so that no single test can be said to reach it.</param>
internal sealed record Mutant(
    MutationArea Area,
    string File,
    int Line,
    MutantKind Kind,
    TextSpan Host,
    WeavingForm Form,
    string Replacement,
    string Before,
    string After,
    bool OutlivesTests)
{
    /// <summary>Its number in a run, from 1; what <c>ZKML_MUTANT</c> switches on.</summary>
    public int Number { get; init; }
}
