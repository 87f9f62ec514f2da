namespace Zkml.Aleo.Counting.Constraints;

/// <summary>
/// A constant plus a sum of variables with coefficients: one entry of a constraint. Terms are merged by variable, and a term whose
/// coefficient becomes zero vanishes, as in snarkVM (circuit/environment/src/helpers/linear_combination.rs).
/// </summary>
/// <remarks>
/// The public variable "one" is a term of its own: a negated boolean is one - b and is not a constant, although its "one" shares the
/// matrix column with the constant. Most combinations are one variable or its negation, which needs no table.
/// </remarks>
internal sealed class LinearCombination
{
    /// <summary>The only variable, whose coefficient is 1 or -1; 0 if there is none, or a table.</summary>
    private int _variable;
    private bool _isNegated;
    private CountingBudget? _budget;
    private TermTable? _terms;
    private FieldElement _constant;
    private FieldElement _one;

    private LinearCombination(FieldElement constant, FieldElement one, TermTable? terms)
    {
        _constant = constant;
        _one = one;
        _terms = terms;
    }

    public static LinearCombination Zero { get; } = FromConstant(FieldElement.Zero);

    public static LinearCombination One { get; } = FromConstant(FieldElement.One);

    /// <summary>Whether it contains no variable.</summary>
    public bool IsConstant => Terms == 0 && _one.IsZero;

    /// <summary>The constant part; the whole value where <see cref="IsConstant"/>.</summary>
    public FieldElement Constant => _constant;

    /// <summary>The number of non-zero entries in a row of a matrix.</summary>
    public int NonZeros => Terms + NonZero(_constant + _one);

    /// <summary>The number of variables besides "one".</summary>
    public int Terms => _variable != 0 ? 1 : _terms?.Count ?? 0;

    /// <summary>The non-zero entries of a sum, without making it.</summary>
    public static int NonZerosOfSum(LinearCombination left, LinearCombination right) =>
        CountTerms(left, right, subtract: false) + NonZero(left._constant + left._one + right._constant + right._one);

    /// <summary>The non-zero entries of a difference, without making it.</summary>
    public static int NonZerosOfDifference(LinearCombination left, LinearCombination right) =>
        CountTerms(left, right, subtract: true) + NonZero(left._constant + left._one - right._constant - right._one);

    public static LinearCombination FromConstant(FieldElement value) => new(value, default, null);

    /// <summary>Zero, with room for as many terms as will be added in place.</summary>
    public static LinearCombination WithCapacity(int terms) => new(default, default, new(terms));

    public static LinearCombination FromBoolean(bool value) => value ? One : Zero;

    /// <summary>A variable with the coefficient one.</summary>
    /// <param name="variable">Its number, which is not 0.</param>
    /// <param name="budget">The budget for work on its terms, and on those of all sums that it becomes part of.</param>
    public static LinearCombination FromVariable(int variable, CountingBudget budget) => new(default, default, null) { _variable = variable, _budget = budget };

    /// <summary>1 - x for a boolean x, whose 1 is the variable "one" unless x is a constant.</summary>
    public LinearCombination Not()
    {
        if (IsConstant)
        {
            return FromConstant(FieldElement.One - _constant);
        }

        var result = Scaled(-FieldElement.One);
        result._one += FieldElement.One;
        return result;
    }

    public static LinearCombination Sum(LinearCombination left, LinearCombination right) =>
        new(left._constant + right._constant, left._one + right._one, TermTable.Combine(left.Table(), right.Table(), subtract: false));

    public static LinearCombination Difference(LinearCombination left, LinearCombination right) =>
        new(left._constant - right._constant, left._one - right._one, TermTable.Combine(left.Table(), right.Table(), subtract: true));

    /// <summary>A new combination: this times a constant.</summary>
    public LinearCombination Scaled(FieldElement factor)
    {
        var (constant, one) = (_constant.IsZero ? _constant : _constant * factor, _one.IsZero ? _one : _one * factor);
        return _variable == 0 ? new(constant, one, _terms?.Scaled(factor))
            : factor.IsOne || (-factor).IsOne ? new(constant, one, null) { _variable = _variable, _isNegated = _isNegated != !factor.IsOne, _budget = _budget }
            : new(constant, one, Table()!.Scaled(factor));
    }

    public LinearCombination Copy() => Scaled(FieldElement.One);

    /// <summary>Adds another combination times a constant to this one, in place.</summary>
    public void Add(LinearCombination other, in FieldElement factor)
    {
        if (!other._constant.IsZero)
        {
            _constant += other._constant * factor;
        }

        if (!other._one.IsZero)
        {
            _one += other._one * factor;
        }

        if (other._variable != 0)
        {
            Own().Add(other._variable, other._isNegated ? -factor : factor, other._budget!);
        }
        else if (other._terms is { Count: > 0 } terms)
        {
            Own().Add(terms, factor);
        }
    }

    /// <summary>Negates this one in place.</summary>
    public void Negate()
    {
        _constant = -_constant;
        _one = -_one;
        _isNegated = !_isNegated;
        _terms?.Negate();
    }

    private static int CountTerms(LinearCombination left, LinearCombination right, bool subtract)
    {
        if (left.Terms == 0 || right.Terms == 0)
        {
            return left.Terms + right.Terms;
        }

        return left._variable != 0 && right._variable != 0
            ? left._variable != right._variable ? 2 : left._isNegated == right._isNegated == subtract ? 0 : 1
            : left.Table()!.CountWith(right.Table()!, subtract);
    }

    /// <summary>The terms as a table; null if there are none.</summary>
    private TermTable? Table() => _variable != 0 ? TermTable.OfVariable(_variable, _isNegated, _budget!) : _terms;

    /// <summary>The table that terms are added to in place.</summary>
    private TermTable Own()
    {
        _terms = Table() ?? new();
        _variable = 0;
        return _terms;
    }

    private static int NonZero(FieldElement value) => value.IsZero ? 0 : 1;
}
