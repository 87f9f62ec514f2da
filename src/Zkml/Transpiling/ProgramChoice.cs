using Zkml.Aleo.Limits;
using Zkml.Circuits;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Passes;

namespace Zkml.Transpiling;

/// <summary>Chooses between the programs that an optimised circuit can become: all of them compute the same.</summary>
internal static class ProgramChoice
{
    /// <summary>
    /// The least number of non-zeros that one more constraint must save, in several steps: a plan that saves the most may need so many constraints that they require the larger
    /// reference string.
    /// </summary>
    private static readonly int[] MinimumSavings = [1, 8, 64];

    /// <summary>The shorter of two programs: sums share either their common parts or, for sums of equal shape, their whole text. The caller refuses it if even that does not fit the platform.</summary>
    public static ProgramCandidate Shortest(Circuit circuit, InputLayout layout, TranspileOptions options)
    {
        CommonSubsums[] passes = CommonSubsums.HasSumsOfEqualShape(circuit) ? [new(), new(sparesSumsOfEqualShape: true)] : [new()];
        return passes.Select(pass => ProgramCandidate.Of(pass.Run(circuit), layout, options)).MinBy(candidate => candidate.Length)!;
    }

    /// <summary>The best program by the objective in the options.</summary>
    /// <param name="shortest">The shortest program, which fits the platform.</param>
    public static ProgramCandidate Best(ProgramCandidate shortest, InputLayout layout, TranspileOptions options) => options.Objective == Objective.NonZeros
        ? Materialised(shortest.Circuit, layout, options).Prepend(shortest).MinBy(candidate => (candidate.Count.SrsDegree, candidate.Count.NonZeros.Total))!
        : shortest;

    private static IEnumerable<ProgramCandidate> Materialised(Circuit circuit, InputLayout layout, TranspileOptions options) => MinimumSavings
        .Select(saving => new Materialisation(saving).Run(circuit))
        .Where(materialised => materialised != circuit)
        .Select(materialised => ProgramCandidate.Of(materialised, layout, options))
        .Where(candidate => candidate.FitsPlatform)
        .SelectMany(candidate => Balanced(candidate, layout, options) is { } balanced ? [candidate, balanced] : new[] { candidate });

    /// <summary>The program with its non-zeros spread over the matrices, if that could make a smaller reference string suffice.</summary>
    private static ProgramCandidate? Balanced(ProgramCandidate candidate, InputLayout layout, TranspileOptions options)
    {
        var count = candidate.Count;
        return SrsBudget.Degree(count.Constraints.Total, count.Variables.Total, count.NonZeros.Total / 3) < count.SrsDegree
            && ProgramCandidate.Of(new BalancedMatrices(count.NonZeros).Run(candidate.Circuit), layout, options) is { FitsPlatform: true } balanced
            ? balanced
            : null;
    }
}
