using System.Numerics;
using Zkml.Circuits.Backends.R1cs;

namespace Zkml.Circuits.Tests.Backends.R1cs;

/// <summary>
/// The derivatives of all rows A·B - C at a witness. If those of the wires that are not inputs are linearly independent, no wire can change alone or together with others without a jump:
/// nothing is left free. It knows nothing of how rows were made.
/// </summary>
internal sealed class RowDerivatives
{
    private readonly Dictionary<int, BigInteger>[] _rows;
    private readonly int _wires;

    public RowDerivatives(ConstraintSystem system, ReferenceWitness witness)
    {
        _wires = system.Wires;
        _rows = [.. system.Constraints.Select(row =>
        {
            var derivative = new Dictionary<int, BigInteger>();
            Add(derivative, row.A, witness.ValueOf(row.B));
            Add(derivative, row.B, witness.ValueOf(row.A));
            Add(derivative, row.C, -1);
            return derivative;
        })];
    }

    /// <summary>The number of dimensions in which wires can move while inputs and the constant stay.</summary>
    /// <param name="firstInput">The first input.</param>
    /// <param name="inputs">The number of inputs.</param>
    public int FreeWires(int firstInput, int inputs)
    {
        // Eliminates one wire after another, each with the shortest row that has it.
        var rows = _rows.Select(row => row.Where(term => term.Key != 0 && (term.Key < firstInput || term.Key >= firstInput + inputs) && !term.Value.IsZero).ToDictionary()).Where(row => row.Count > 0).ToHashSet();
        var rank = 0;
        while (rows.Count > 0)
        {
            var pivot = rows.MinBy(row => row.Count)!;
            rows.Remove(pivot);
            rank++;
            var wire = pivot.Keys.Max();
            var inverse = BigInteger.ModPow(pivot[wire], ReferenceWitness.Modulus - 2, ReferenceWitness.Modulus);
            foreach (var row in rows.Where(row => row.ContainsKey(wire)).ToArray())
            {
                var factor = -row[wire] * inverse;
                foreach (var (key, value) in pivot)
                {
                    row[key] = ReferenceWitness.Reduce(row.GetValueOrDefault(key) + (factor * value));
                    if (row[key].IsZero)
                    {
                        row.Remove(key);
                    }
                }

                if (row.Count == 0)
                {
                    rows.Remove(row);
                }
            }
        }

        return _wires - 1 - inputs - rank;
    }

    private static void Add(Dictionary<int, BigInteger> derivative, WireSum sum, BigInteger factor)
    {
        foreach (var term in sum.Terms)
        {
            derivative[term.Wire] = ReferenceWitness.Reduce(derivative.GetValueOrDefault(term.Wire) + (factor * term.Coefficient));
        }
    }
}
