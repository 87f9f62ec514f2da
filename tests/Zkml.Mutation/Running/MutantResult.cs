using Zkml.Mutation.Mutants;

namespace Zkml.Mutation.Running;

/// <summary>What became of a mutant.</summary>
/// <param name="Mutant">Which.</param>
/// <param name="IsCaught">Whether a test failed, or the tests did not end.</param>
/// <param name="Note">The test that caught it; else how many ran in vain.</param>
internal sealed record MutantResult(Mutant Mutant, bool IsCaught, string Note);
