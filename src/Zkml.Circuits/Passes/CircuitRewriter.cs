using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes;

/// <summary>
/// Walks a circuit in order and copies each value with its operands mapped to the new circuit. A pass decides for each value what replaces it: a new
/// value, or one that is already in the new circuit.
/// </summary>
internal abstract class CircuitRewriter
{
    private readonly List<CircuitValue> _values = [];

    /// <summary>The new circuit's value at a place.</summary>
    protected CircuitValue this[int value] => _values[value];

    public Circuit Rewrite(Circuit circuit)
    {
        var map = new int[circuit.Values.Length];
        Func<int, int> mapped = operand => map[operand];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = Replace(circuit.Values[i].MapOperands(mapped));
        }

        return circuit with { Values = [.. _values], Output = circuit.Output.MapOperands(mapped) };
    }

    /// <summary>The index in the new circuit of the replacement of a value whose operands are already indices in the new circuit.</summary>
    protected abstract int Replace(CircuitValue value);

    protected int Append(CircuitValue value)
    {
        _values.Add(value);
        return _values.Count - 1;
    }
}
