namespace Zkml.Mutation.Mutants;

/// <summary>Calls that mean the same in whatever order their arguments stand: nobody can notice a swap.</summary>
internal static class UnorderedArguments
{
    private static readonly string[] Calls = ["FrozenSet.Create(", "Math.Max(", "Math.Min(", "int.Max(", "int.Min(", "long.Max(", "long.Min(", "BigInteger.Max(", "BigInteger.Min(", "HashCode.Combine("];

    public static bool AreSwapped(Mutant mutant) => mutant.Kind == MutantKind.SwappedArguments && Array.Exists(Calls, call => mutant.Before.StartsWith(call, StringComparison.Ordinal));
}
