using System.Numerics;

namespace Zkml.Aleo.Counting.Constraints;

/// <summary>
/// The terms of a linear combination: coefficients by variable. A few are searched one by one; many have an index, so that
/// adding a term costs the same however many there are.
/// </summary>
internal sealed class TermTable
{
    private const int SearchedOneByOne = 8;

    private int[] _variables;
    private FieldElement[] _coefficients;

    /// <summary>By hash of the variable (linear probing): the position of its entry plus one, or 0. Null until a search needs it.</summary>
    private int[]? _positions;

    /// <summary>The number of entries, those with a zero coefficient included.</summary>
    private int _entries;

    public TermTable()
    {
        _variables = [];
        _coefficients = [];
    }

    public TermTable(int variable)
    {
        _variables = [variable];
        _coefficients = [FieldElement.One];
        _entries = 1;
        Count = 1;
    }

    private TermTable(int[] variables, FieldElement[] coefficients)
    {
        _variables = variables;
        _coefficients = coefficients;
        _entries = variables.Length;
        Count = variables.Length;
    }

    /// <summary>The number of terms whose coefficient is not zero.</summary>
    public int Count { get; private set; }

    public TermTable Copy() => Scaled(FieldElement.One);

    public TermTable Scaled(in FieldElement factor)
    {
        if (Count == 0 || factor.IsZero)
        {
            return new();
        }

        var (variables, coefficients) = (new int[Count], new FieldElement[Count]);
        var copied = 0;
        for (var entry = 0; entry < _entries; entry++)
        {
            ref readonly var coefficient = ref _coefficients[entry];
            if (!coefficient.IsZero)
            {
                variables[copied] = _variables[entry];
                coefficients[copied++] = factor.IsOne ? coefficient : coefficient * factor;
            }
        }

        return new(variables, coefficients);
    }

    public void Negate()
    {
        foreach (ref var coefficient in _coefficients.AsSpan(0, _entries))
        {
            coefficient = -coefficient;
        }
    }

    /// <summary>Adds the terms of another table times a factor that is not zero.</summary>
    public void Add(TermTable other, in FieldElement factor)
    {
        var asTheyAre = factor.IsOne;
        for (var entry = 0; entry < other._entries; entry++)
        {
            ref readonly var coefficient = ref other._coefficients[entry];
            if (!coefficient.IsZero)
            {
                Add(other._variables[entry], asTheyAre ? coefficient : coefficient * factor);
            }
        }
    }

    /// <summary>The number of terms that a sum with another table would have, or a difference, without making it.</summary>
    public int CountWith(TermTable other, bool subtract)
    {
        var (small, large) = Count < other.Count ? (this, other) : (other, this);
        var count = Count + other.Count;
        for (var entry = 0; entry < small._entries; entry++)
        {
            ref readonly var coefficient = ref small._coefficients[entry];
            var position = coefficient.IsZero ? -1 : large.Find(small._variables[entry]);
            if (position >= 0 && !large._coefficients[position].IsZero)
            {
                var partner = large._coefficients[position];
                count -= (subtract ? coefficient == partner : (coefficient + partner).IsZero) ? 2 : 1;
            }
        }

        return count;
    }

    private void Add(int variable, in FieldElement coefficient)
    {
        var position = Find(variable);
        if (position < 0)
        {
            Append(variable, coefficient);
            return;
        }

        ref var existing = ref _coefficients[position];
        var wasZero = existing.IsZero;
        existing += coefficient;
        Count += (existing.IsZero ? 0 : 1) - (wasZero ? 0 : 1);
    }

    private int Find(int variable)
    {
        if (_entries <= SearchedOneByOne)
        {
            return _variables.AsSpan(0, _entries).IndexOf(variable);
        }

        _positions ??= CreateIndex();
        var mask = _positions.Length - 1;
        for (var slot = Hash(variable) & mask; ; slot = (slot + 1) & mask)
        {
            var position = _positions[slot] - 1;
            if (position < 0 || _variables[position] == variable)
            {
                return position;
            }
        }
    }

    private void Append(int variable, in FieldElement coefficient)
    {
        if (_entries == _variables.Length)
        {
            Grow();
        }

        _variables[_entries] = variable;
        _coefficients[_entries] = coefficient;
        if (_positions is not null)
        {
            Index(_entries);
        }

        _entries++;
        Count++;
    }

    private void Grow()
    {
        var capacity = Math.Max(4, 2 * _entries);
        Array.Resize(ref _variables, capacity);
        Array.Resize(ref _coefficients, capacity);
        _positions = null;
    }

    private int[] CreateIndex()
    {
        _positions = new int[BitOperations.RoundUpToPowerOf2((uint)(2 * _variables.Length))];
        for (var entry = 0; entry < _entries; entry++)
        {
            Index(entry);
        }

        return _positions;
    }

    private void Index(int entry)
    {
        var mask = _positions!.Length - 1;
        var slot = Hash(_variables[entry]) & mask;
        while (_positions[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _positions[slot] = entry + 1;
    }

    private static int Hash(int variable) => (int)((uint)variable * 2654435769u >> 4);
}
