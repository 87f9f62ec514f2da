using Microsoft.CodeAnalysis.Text;
using Zkml.Mutation.Mutants;

namespace Zkml.Mutation.Weaving;

/// <summary>A source file with its mutants in it.</summary>
/// <param name="Text">What is compiled.</param>
/// <param name="Places">Where in that text each mutant stands, inner ones within outer ones.</param>
internal sealed record WovenFile(string Text, IReadOnlyList<(Mutant Mutant, TextSpan Span)> Places);
