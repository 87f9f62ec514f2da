using Zkml.Aleo.Interpretation.Operations;

namespace Zkml.Aleo.Counting.Constraints;

/// <summary>Counts the variables, constraints and non-zero entries of a circuit while gates add them. It keeps no constraint.</summary>
internal sealed class ConstraintSystem(CountingBudget budget)
{
    // A variable, and the gate that makes it.
    private const int VariableWork = 3;

    private int _nextVariable = 1;
    private bool _asserts = true;

    private CircuitSize _size = CircuitSize.Zero;

    /// <summary>The size so far.</summary>
    public CircuitSize Size
    {
        get => _size;
        private set
        {
            _size = value;
            if (value.Constraints > budget.Limits.Constraints)
            {
                throw CountingLimitException.OfConstraints(budget.Limits);
            }
        }
    }

    /// <summary>Spends work that the program decides and no variable or term counts.</summary>
    public void Spend(long work) => budget.Spend(work);

    /// <summary>A new private variable.</summary>
    public LinearCombination NewVariable()
    {
        budget.Spend(VariableWork);
        Size += CircuitSize.OneVariable;
        return NextVariable();
    }

    /// <summary>A new private variable that is constrained to 0 or 1 by (1 - x) * x = 0.</summary>
    public LinearCombination NewBoolean()
    {
        var variable = NewVariable();
        Size += new CircuitSize(1, 0, new(2, 1, 0));
        return variable;
    }

    /// <summary>New booleans, each with its own constraint.</summary>
    public LinearCombination[] NewBooleans(int count)
    {
        var booleans = new LinearCombination[count];
        for (var bit = 0; bit < count; bit++)
        {
            booleans[bit] = NewBoolean();
        }

        return booleans;
    }

    /// <summary>Counts constants that snarkVM's circuit builder makes at this place. They cost no constraint.</summary>
    public void AddConstants(long count) => Size += CircuitSize.OfConstants(count);

    /// <summary>
    /// Runs gates of constants alone for the constants that they make, and keeps nothing else of them. The values of their witnesses are
    /// not known here, so that nothing is asserted.
    /// </summary>
    public T KeepConstantsOf<T>(Func<T> gates)
    {
        var before = Size;
        _asserts = false;
        var result = gates();
        _asserts = true;
        Size = before + CircuitSize.OfConstants(Size.Constants - before.Constants);
        return result;
    }

    /// <summary>Adds a * b = c, unless all three are constants.</summary>
    /// <exception cref="OperationHaltException">All three are constants, and it does not hold.</exception>
    public void Enforce(LinearCombination a, LinearCombination b, LinearCombination c)
    {
        if (!a.IsConstant || !b.IsConstant || !c.IsConstant)
        {
            Size += new CircuitSize(1, 0, new(a.NonZeros, b.NonZeros, c.NonZeros));
        }
        else if (_asserts && a.Constant * b.Constant != c.Constant)
        {
            throw new OperationHaltException("an assertion of constants does not hold");
        }
    }

    /// <summary>Adds a constraint of variables by the non-zero entries of its three rows.</summary>
    public void Enforce(int a, int b, int c) => Size += new CircuitSize(1, 0, new(a, b, c));

    /// <summary>Adds a * 1 = b.</summary>
    public void AssertEqual(LinearCombination a, LinearCombination b) => Enforce(a, LinearCombination.One, b);

    /// <summary>Adds a * 1 = 1.</summary>
    public void AssertTrue(LinearCombination a) => Enforce(a, LinearCombination.One, LinearCombination.One);

    /// <summary>Adds a part whose size is known by a formula.</summary>
    public void AddPart(CircuitSize part) => Size += part;

    /// <summary>A sum of some variables of a part that <see cref="AddPart"/> has counted.</summary>
    public LinearCombination SumOfPart(int variables)
    {
        var sum = LinearCombination.FromConstant(FieldElement.Zero);
        for (var variable = 0; variable < variables; variable++)
        {
            sum.Add(NextVariable(), FieldElement.One);
        }

        return sum;
    }

    private LinearCombination NextVariable() => Size.Variables <= SynthesisBudget.Variables
        ? LinearCombination.FromVariable(_nextVariable++, budget)
        : throw new CountingLimitException(
            $"the circuit has more than {SynthesisBudget.Variables} variables, which is what the largest structured reference string proves");
}
