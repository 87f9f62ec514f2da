namespace Zkml.Mutation.Running;

/// <summary>What the host of a test project says of one test in a run without a mutant.</summary>
/// <param name="Id">Its identity in this build.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Failed">Whether it failed, and so says nothing of any mutant.</param>
/// <param name="Reached">The numbers of the mutants whose places it ran.</param>
internal sealed record TestRecord(string Id, string Name, double Seconds, bool Failed, HashSet<int> Reached);
