using System.Collections.Immutable;

namespace Zkml.Research.Sets;

/// <summary>Experiments that belong together, in the order in which they run.</summary>
/// <param name="Name">A short name, such as <c>quick</c>.</param>
/// <param name="Description">One sentence for readers.</param>
/// <param name="Experiments">At least one; each combination of name and seed once.</param>
public sealed record ExperimentSet(string Name, string Description, ImmutableArray<Experiment> Experiments);
