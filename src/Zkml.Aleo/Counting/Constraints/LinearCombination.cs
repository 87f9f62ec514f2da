namespace Zkml.Aleo.Counting.Constraints;

/// <summary>
/// A constant plus a sum of variables with coefficients: one entry of a constraint. Terms are merged by variable, and a term whose
/// coefficient becomes zero vanishes, as in snarkVM (circuit/environment/src/helpers/linear_combination.rs).
/// </summary>
/// <remarks>
/// The public variable "one" is a term of its own: a negated boolean is one - b and is no constant, although its "one" shares the
/// matrix column with the constant.
/// </remarks>
internal sealed class LinearCombination
{
    private readonly TermTable _terms;
    private FieldElement _constant;
    private FieldElement _one;

    private LinearCombination(FieldElement constant, FieldElement one, TermTable terms)
    {
        _constant = constant;
        _one = one;
        _terms = terms;
    }

    public static LinearCombination Zero { get; } = FromConstant(FieldElement.Zero);

    public static LinearCombination One { get; } = FromConstant(FieldElement.One);

    /// <summary>Whether there is no variable in it.</summary>
    public bool IsConstant => _terms.Count == 0 && _one.IsZero;

    /// <summary>The constant part; the whole value where <see cref="IsConstant"/>.</summary>
    public FieldElement Constant => _constant;

    /// <summary>The number of non-zero entries in a row of a matrix.</summary>
    public int NonZeros => _terms.Count + NonZero(_constant + _one);

    /// <summary>The number of variables besides "one".</summary>
    public int Terms => _terms.Count;

    /// <summary>The non-zero entries of a sum, without making it.</summary>
    public static int NonZerosOfSum(LinearCombination left, LinearCombination right) =>
        left._terms.CountWith(right._terms, subtract: false) + NonZero(left._constant + left._one + right._constant + right._one);

    /// <summary>The non-zero entries of a difference, without making it.</summary>
    public static int NonZerosOfDifference(LinearCombination left, LinearCombination right) =>
        left._terms.CountWith(right._terms, subtract: true) + NonZero(left._constant + left._one - right._constant - right._one);

    public static LinearCombination FromConstant(FieldElement value) => new(value, default, new());

    /// <summary>Zero, with room for as many terms as will be added in place.</summary>
    public static LinearCombination WithCapacity(int terms) => new(default, default, new(terms));

    public static LinearCombination FromBoolean(bool value) => value ? One : Zero;

    public static LinearCombination FromVariable(int variable) => new(default, default, TermTable.OfVariable(variable));

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
        new(left._constant + right._constant, left._one + right._one, TermTable.Combine(left._terms, right._terms, subtract: false));

    public static LinearCombination Difference(LinearCombination left, LinearCombination right) =>
        new(left._constant - right._constant, left._one - right._one, TermTable.Combine(left._terms, right._terms, subtract: true));

    /// <summary>A new combination: this times a constant.</summary>
    public LinearCombination Scaled(FieldElement factor) => new(_constant * factor, _one * factor, _terms.Scaled(factor));

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

        _terms.Add(other._terms, factor);
    }

    /// <summary>Negates this one in place.</summary>
    public void Negate()
    {
        _constant = -_constant;
        _one = -_one;
        _terms.Negate();
    }

    private static int NonZero(FieldElement value) => value.IsZero ? 0 : 1;
}
