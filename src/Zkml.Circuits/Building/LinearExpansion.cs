using System.Numerics;

namespace Zkml.Circuits.Building;

/// <summary>
/// A value written as a constant plus coefficients times atoms, where an atom is a value that is not itself a linear combination. Two expansions
/// subtract term by term, so a difference of two sums over the same atoms gets a far narrower interval than the intervals of the sums would give.
/// </summary>
internal sealed class LinearExpansion(Dictionary<int, BigInteger> coefficients, BigInteger constant)
{
    private readonly Dictionary<int, BigInteger> _coefficients = coefficients;

    public BigInteger Constant { get; private set; } = constant;

    /// <summary>The number of atoms.</summary>
    public int Length => _coefficients.Count;

    public static LinearExpansion OfConstant(BigInteger constant) => new([], constant);

    public static LinearExpansion OfAtom(int value) => new(new() { [value] = BigInteger.One }, BigInteger.Zero);

    /// <summary>Coefficient, atom and constant, if there is exactly one atom.</summary>
    public (BigInteger Coefficient, int Atom, BigInteger Constant)? AsMultiple()
    {
        (BigInteger Coefficient, int Atom, BigInteger Constant)? only = null;
        foreach (var (atom, coefficient) in _coefficients)
        {
            if (coefficient.IsZero)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = (coefficient, atom, Constant);
        }

        return only;
    }

    /// <summary>Adds a multiple of another expansion to this one.</summary>
    public void Add(BigInteger factor, LinearExpansion other)
    {
        Constant += factor * other.Constant;
        _coefficients.EnsureCapacity(other._coefficients.Count);
        foreach (var (atom, coefficient) in other._coefficients)
        {
            ref var sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_coefficients, atom, out _);
            sum += factor * coefficient;
        }
    }

    /// <summary>The interval of the sum, with each atom ranging independently over its interval.</summary>
    public Interval Bound(Func<int, Interval> intervalOf)
    {
        var minimum = Constant;
        var maximum = Constant;
        foreach (var (atom, coefficient) in _coefficients)
        {
            var interval = intervalOf(atom);
            if (coefficient.Sign >= 0)
            {
                minimum += coefficient * interval.Minimum;
                maximum += coefficient * interval.Maximum;
            }
            else
            {
                minimum += coefficient * interval.Maximum;
                maximum += coefficient * interval.Minimum;
            }
        }

        return new(minimum, maximum);
    }
}
