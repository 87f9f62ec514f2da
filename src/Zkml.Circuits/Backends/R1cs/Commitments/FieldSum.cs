using Zkml.Aleo;

namespace Zkml.Circuits.Backends.R1cs.Commitments;

/// <summary>A linear combination of wires whose coefficients are field elements.</summary>
internal sealed class FieldSum
{
    private readonly SortedDictionary<int, FieldElement> _terms = [];

    /// <summary>The number of wires, the constant one included.</summary>
    public int Count => _terms.Count;

    /// <summary>The value if no wire but the constant one is in the sum; otherwise null.</summary>
    public FieldElement? Constant => _terms.Count == 0 ? FieldElement.Zero : _terms.Count == 1 && _terms.TryGetValue(0, out var value) ? value : null;

    /// <summary>A wire alone.</summary>
    public static FieldSum OfWire(int wire) => new FieldSum().Add(FieldElement.One, wire);

    /// <summary>A constant.</summary>
    public static FieldSum Of(FieldElement value) => new FieldSum().Add(value, 0);

    /// <summary>Adds a multiple of a wire.</summary>
    public FieldSum Add(FieldElement coefficient, int wire)
    {
        var sum = _terms.GetValueOrDefault(wire) + coefficient;
        if (sum.IsZero)
        {
            _terms.Remove(wire);
        }
        else
        {
            _terms[wire] = sum;
        }

        return this;
    }

    /// <summary>Adds a multiple of another sum.</summary>
    public FieldSum Add(FieldElement factor, FieldSum sum)
    {
        foreach (var (wire, coefficient) in sum._terms)
        {
            Add(factor * coefficient, wire);
        }

        return this;
    }

    /// <summary>Adds a sum of integers.</summary>
    public FieldSum Add(WireSum sum)
    {
        foreach (var term in sum.Terms)
        {
            Add(FieldElement.From(term.Coefficient), term.Wire);
        }

        return this;
    }

    /// <summary>The sum with the integers closest to 0 as coefficients.</summary>
    public WireSum ToWireSum() => new([.. _terms.Select(term => new WireTerm(term.Key, ScalarField.Bls12377.Centre(term.Value.ToBigInteger())))]);
}
