using System.Collections.Immutable;

namespace Zkml.Fuzzing.Targets;

/// <summary>Every reader of files of strangers. A new one is an entry here.</summary>
internal static class TargetCatalogue
{
    public static ImmutableArray<FuzzTarget> All() => [.. ModelTargets.All(), .. TableTargets.All(), .. ProgramTargets.All(), .. ProofTargets.All(), .. ConfigurationTargets.All(), .. ConstraintTargets.All(), .. DirectTargets.All()];
}
