using System.Numerics;

namespace Zkml.Aleo.Counting.Constraints;

/// <summary>
/// The terms of a linear combination: coefficients by variable. Terms come mostly in the order of their variables; as long as they do, a
/// variable is found by bisection and two tables are merged. Once one does not, an index finds them, so that adding a term costs the same
/// however many there are.
/// </summary>
internal sealed class TermTable
{
    /// <summary>The budget for work on the terms; a table without terms needs none.</summary>
    private CountingBudget? _budget;

    private int[] _variables;
    private FieldElement[] _coefficients;

    /// <summary>By hash of the variable (linear probing): the position of its entry plus one, or 0. Null until a search needs it.</summary>
    private int[]? _positions;

    /// <summary>The number of entries, those with a zero coefficient included.</summary>
    private int _entries;

    /// <summary>Whether the variables ascend.</summary>
    private bool _isSorted = true;

    public TermTable(int capacity = 0)
    {
        _variables = capacity == 0 ? [] : new int[capacity];
        _coefficients = capacity == 0 ? [] : new FieldElement[capacity];
    }

    /// <summary>The number of terms whose coefficient is not zero.</summary>
    public int Count { get; private set; }

    public static TermTable OfVariable(int variable, bool isNegated, CountingBudget budget)
    {
        var table = new TermTable(1) { _budget = budget };
        table.Append(variable, isNegated ? -FieldElement.One : FieldElement.One);
        return table;
    }

    /// <summary>A new table: the sum of two, or their difference; none has no terms.</summary>
    public static TermTable? Combine(TermTable? left, TermTable? right, bool subtract)
    {
        if (left is null || right is null)
        {
            return right is null ? left?.Scaled(FieldElement.One) : right.Scaled(subtract ? -FieldElement.One : FieldElement.One);
        }

        var sum = new TermTable(left.Count + right.Count) { _budget = left._budget ?? right._budget };
        sum._budget?.Spend(left._entries + right._entries);
        if (!left._isSorted || !right._isSorted)
        {
            sum.Add(left, FieldElement.One);
            sum.Add(right, subtract ? -FieldElement.One : FieldElement.One);
            return sum;
        }

        var (mine, other) = (0, 0);
        while (mine < left._entries || other < right._entries)
        {
            var order = mine == left._entries ? 1 : other == right._entries ? -1 : left._variables[mine].CompareTo(right._variables[other]);
            var variable = order <= 0 ? left._variables[mine] : right._variables[other];
            var coefficient = order <= 0 ? left._coefficients[mine++] : FieldElement.Zero;
            if (order >= 0)
            {
                coefficient = subtract ? coefficient - right._coefficients[other++] : coefficient + right._coefficients[other++];
            }

            if (!coefficient.IsZero)
            {
                sum.Append(variable, coefficient);
            }
        }

        return sum;
    }

    public TermTable Scaled(in FieldElement factor)
    {
        if (Count == 0 || factor.IsZero)
        {
            return new();
        }

        _budget?.Spend(_entries);
        var scaled = new TermTable(Count) { _isSorted = _isSorted, _budget = _budget };
        for (var entry = 0; entry < _entries; entry++)
        {
            ref readonly var coefficient = ref _coefficients[entry];
            if (!coefficient.IsZero)
            {
                scaled.Append(_variables[entry], Product(coefficient, factor));
            }
        }

        return scaled;
    }

    public void Negate()
    {
        _budget?.Spend(_entries);
        foreach (ref var coefficient in _coefficients.AsSpan(0, _entries))
        {
            coefficient = -coefficient;
        }
    }

    /// <summary>Adds the terms of another table times a factor that is not zero.</summary>
    public void Add(TermTable other, in FieldElement factor)
    {
        _budget ??= other._budget;
        _budget?.Spend(other._entries);
        for (var entry = 0; entry < other._entries; entry++)
        {
            ref readonly var coefficient = ref other._coefficients[entry];
            if (!coefficient.IsZero)
            {
                Add(other._variables[entry], Product(coefficient, factor));
            }
        }
    }

    /// <summary>Adds a variable times a factor that is not zero.</summary>
    public void Add(int variable, in FieldElement factor, CountingBudget budget)
    {
        _budget ??= budget;
        budget.Spend(1);
        Add(variable, factor);
    }

    /// <summary>The number of terms that a sum with another table would have, or a difference, without making it.</summary>
    public int CountWith(TermTable other, bool subtract)
    {
        var (small, large) = Count < other.Count ? (this, other) : (other, this);
        var count = Count + other.Count;
        _budget?.Spend(small._entries);
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

    /// <summary>The product, as one of the two is one more often than not.</summary>
    private static FieldElement Product(in FieldElement coefficient, in FieldElement factor) =>
        factor.IsOne ? coefficient : coefficient.IsOne ? factor : coefficient * factor;

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
        if (_entries == 0 || (_isSorted && variable > _variables[_entries - 1]))
        {
            return -1;
        }

        return _isSorted ? _variables.AsSpan(0, _entries).BinarySearch(variable) : FindByHash(variable);
    }

    private int FindByHash(int variable)
    {
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

        _isSorted = _isSorted && (_entries == 0 || variable > _variables[_entries - 1]);
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
