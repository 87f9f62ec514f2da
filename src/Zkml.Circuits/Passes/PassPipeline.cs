using System.Collections.Immutable;

namespace Zkml.Circuits.Passes;

/// <summary>The passes in the order that they help each other.</summary>
public static class PassPipeline
{
    /// <summary>Folding first, since it makes terms constant; fusion then merges them; equal values meet; and what nobody needs any more goes.</summary>
    public static ImmutableArray<ICircuitPass> Default { get; } =
    [
        new ConstantFolding(),
        new LinearFusion(),
        new CommonSubexpressions(),
        new DeadCode(),
        new LinearFusion(),
        new DeadCode(),
    ];

    /// <summary>The circuit after all passes.</summary>
    public static Circuit Optimise(Circuit circuit) => Default.Aggregate(circuit, (current, pass) => pass.Run(current));
}
