using Zkml.Circuits;
using Zkml.Circuits.Passes;

namespace Zkml.Tests.Lowering;

/// <summary>The passes that a transpiled circuit goes through.</summary>
internal static class MinimisedModel
{
    /// <summary>The optimised circuit; for few non-zeros with shared sums, with every sum materialised that saves one, and some of them moved from C to A and B.</summary>
    public static Circuit Optimise(Circuit circuit, bool isNonZeros)
    {
        var optimised = PassPipeline.Optimise(circuit);
        return isNonZeros
            ? new BalancedMatrices(new(0, 0, C: 200)).Run(new Materialisation(minimumSaving: 1).Run(new CommonSubsums().Run(optimised)))
            : optimised;
    }
}
