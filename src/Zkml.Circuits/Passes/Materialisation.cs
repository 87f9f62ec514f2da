using System.Collections.Immutable;
using Zkml.Circuits.Passes.Materialising;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes;

/// <summary>
/// Turns sums into variables of their own if that leaves fewer non-zeros in the matrices: it costs one constraint, but each user of the sum then has one non-zero
/// instead of one for each of its variables. A square has its operand in two matrices; an input of several bits, or a common subsum, occurs in many rows.
/// <code>
/// v9 = v1 + ... + v8;  v10 = v9 · v9      →   v9 = v1 + ... + v8;  v10 = materialised v9;  v11 = v10 · v10
/// </code>
/// Must come last: other passes no longer see a materialised value as a sum. Keeps intervals, names and blocks.
/// </summary>
/// <param name="minimumSaving">The minimum number of non-zeros that one more constraint must save; 1 or more.</param>
public sealed class Materialisation(int minimumSaving) : ICircuitPass
{
    /// <inheritdoc/>
    public Circuit Run(Circuit circuit)
    {
        var isMaterialised = MaterialisationPlan.For(circuit, minimumSaving);
        var places = new int[circuit.Values.Length];
        var materialised = new int[circuit.Values.Length];
        var values = ImmutableArray.CreateBuilder<CircuitValue>();
        for (var i = 0; i < places.Length; i++)
        {
            // A slice reads bits, which only the value itself has.
            var value = circuit.Values[i];
            values.Add(value.MapOperands(operand => value is SliceValue ? places[operand] : materialised[operand]));
            places[i] = materialised[i] = values.Count - 1;
            if (isMaterialised[i])
            {
                values.Add(new MaterialisedValue(places[i], value.Interval, null, value.Block));
                materialised[i] = values.Count - 1;
            }
        }

        return values.Count == places.Length
            ? circuit
            : circuit with { Values = values.DrainToImmutable(), Output = circuit.Output.MapOperands(operand => places[operand]) };
    }
}
