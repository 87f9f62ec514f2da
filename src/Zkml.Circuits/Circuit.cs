using System.Collections.Immutable;
using Zkml.Circuits.Values;

namespace Zkml.Circuits;

/// <summary>
/// An arithmetic circuit over exact integers, in static single assignment form: what every pass transforms, the evaluator runs, and
/// the back ends print.
/// </summary>
/// <param name="Inputs">The inputs.</param>
/// <param name="Values">The values in order: operands precede the values that use them.</param>
/// <param name="Blocks">Names for readers.</param>
/// <param name="Output">The output.</param>
public sealed record Circuit(ImmutableArray<CircuitInput> Inputs, ImmutableArray<CircuitValue> Values, ImmutableArray<CircuitBlock> Blocks, CircuitOutput Output)
{
    /// <summary>The constraints of the body: products and decompositions into bits. Inputs and outputs add to them, depending on their layout.</summary>
    public int BodyConstraints => Values.Sum(value => value.Constraints);

    /// <summary>How often each value is used, as an operand or as an output.</summary>
    public int[] CountUses()
    {
        var uses = new int[Values.Length];
        foreach (var value in Values)
        {
            value.VisitOperands(operand => uses[operand]++);
        }

        foreach (var output in Output.Operands)
        {
            uses[output]++;
        }

        return uses;
    }

    /// <summary>The body constraints of each section, in order of first appearance.</summary>
    public IReadOnlyList<(string Section, int Constraints)> ConstraintsBySection()
    {
        var order = new List<string>();
        var costs = new Dictionary<string, int>();
        foreach (var value in Values)
        {
            var section = Blocks[value.Block].Section;
            if (!costs.TryGetValue(section, out var cost))
            {
                order.Add(section);
            }

            costs[section] = cost + value.Constraints;
        }

        return [.. order.Select(section => (section, costs[section]))];
    }
}
