using System.Collections.Immutable;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes;

/// <summary>
/// Drops whatever no output needs, including inputs: an input without effect does not enter the circuit.
/// <code>
/// v1 = input 1;  v2 = input 2;  v3 = v2 · v2;  output v3      →   v1 = input 2;  v2 = v1 · v1;  output v2
/// </code>
/// The remaining inputs keep their order and their <see cref="CircuitInput.Source"/>.
/// </summary>
public sealed class DeadCode : ICircuitPass
{
    /// <inheritdoc/>
    public Circuit Run(Circuit circuit)
    {
        var isLive = FindLiveValues(circuit);
        var inputs = ImmutableArray.CreateBuilder<CircuitInput>();
        var values = ImmutableArray.CreateBuilder<CircuitValue>();
        var map = new int[isLive.Length];
        Func<int, int> mapped = operand => map[operand];
        for (var i = 0; i < isLive.Length; i++)
        {
            if (!isLive[i])
            {
                continue;
            }

            map[i] = values.Count;
            if (circuit.Values[i] is InputValue input)
            {
                values.Add(input with { Input = inputs.Count });
                inputs.Add(circuit.Inputs[input.Input]);
            }
            else
            {
                values.Add(circuit.Values[i].MapOperands(mapped));
            }
        }

        return circuit with { Inputs = inputs.DrainToImmutable(), Values = values.DrainToImmutable(), Output = circuit.Output.MapOperands(mapped) };
    }

    private static bool[] FindLiveValues(Circuit circuit)
    {
        var isLive = new bool[circuit.Values.Length];
        foreach (var output in circuit.Output.Operands)
        {
            isLive[output] = true;
        }

        Action<int> mark = operand => isLive[operand] = true;
        for (var i = isLive.Length - 1; i >= 0; i--)
        {
            if (isLive[i])
            {
                circuit.Values[i].VisitOperands(mark);
            }
        }

        return isLive;
    }
}
