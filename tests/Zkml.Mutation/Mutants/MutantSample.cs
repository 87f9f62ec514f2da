using Zkml.Mutation.Areas;

namespace Zkml.Mutation.Mutants;

/// <summary>Which mutants are tried: a seed's, or those of places that somebody names.</summary>
/// <param name="Name">As the report names it.</param>
/// <param name="PerArea">How many of each area are run, at most.</param>
/// <param name="Order">The mutants of an area, in the order in which they are taken.</param>
internal sealed record MutantSample(string Name, int PerArea, Func<MutationArea, IEnumerable<Mutant>> Order)
{
    /// <summary>As many of each area as the seed draws.</summary>
    public static MutantSample Of(int seed, int perArea) => new($"Seed {seed}", perArea, area => MutantDraw.Order(area, seed));

    /// <summary>All of some places, each a file and a line, as a report names them.</summary>
    public static MutantSample At(IReadOnlyCollection<string> places) =>
        new("Places", int.MaxValue, area => MutantDraw.All(area).Where(mutant => places.Contains($"{mutant.File}:{mutant.Line}")));

    /// <summary>More are built than are run, since some do not compile.</summary>
    public int Built => PerArea > int.MaxValue / 4 ? PerArea : (PerArea * 2) + 10;
}
