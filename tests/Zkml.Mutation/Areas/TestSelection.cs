namespace Zkml.Mutation.Areas;

/// <summary>Tests of a project, by the start of their full names.</summary>
/// <param name="Project">The project's name: <c>Zkml.Aleo.Tests</c>.</param>
/// <param name="Prefixes">Which of its tests; none selects all.</param>
internal sealed record TestSelection(string Project, params string[] Prefixes);
