using System.Collections.Immutable;

namespace Zkml.Circuits.Passes;

/// <summary>The passes, in the order in which they help each other.</summary>
public static class PassPipeline
{
    /// <summary>Folding comes first, because it makes terms constant, which fusion then merges; then equal values are unified, and unused ones dropped.</summary>
    public static ImmutableArray<ICircuitPass> Default { get; } = [new ConstantFolding(), new LinearFusion(), new CommonSubexpressions(), new DeadCode()];

    /// <summary>The circuit after all passes, which are repeated as long as they find something: what one makes constant or equal is work for another.</summary>
    public static Circuit Optimise(Circuit circuit)
    {
        while (true)
        {
            var next = Default.Aggregate(circuit, (current, pass) => pass.Run(current));
            if (next.Values.Length == circuit.Values.Length && next.BodyConstraints == circuit.BodyConstraints)
            {
                return next;
            }

            circuit = next;
        }
    }
}
