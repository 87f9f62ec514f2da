using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation.Operations;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Square roots of field elements (snarkVM circuit/types/field/src/square_root.rs).</summary>
internal sealed class FieldRootGates(ConstraintSystem system, BooleanGates booleans, FieldGates fields, FieldBitGates fieldBits)
{
    /// <summary>(p - 1) / 2: the greatest of the smaller square roots, and the exponent that identifies squares.</summary>
    public static FieldElement Half { get; } = FieldElement.From((FieldElement.Modulus - 1) / 2);

    /// <summary>The cost of a constant's root, in units of work.</summary>
    private const long RootWork = 5_000;

    /// <summary>The smaller root, asserted to exist. It keeps the bits by which it is compared.</summary>
    public CircuitField SquareRoot(LinearCombination value)
    {
        if (value.IsConstant)
        {
            system.AddConstants(2);
            system.Spend(RootWork);
            return new(LinearCombination.FromConstant(value.Constant.TrySquareRoot() ?? throw new OperationHaltException("there is no square root")));
        }

        system.AddConstants(1);
        var root = system.NewVariable();
        system.Enforce(root, root, value);
        var withBits = new CircuitField(root, fieldBits.ToBits(new(root)));
        system.AssertTrue(fieldBits.IsLess(new(LinearCombination.FromConstant(Half)), withBits).Not());
        return withBits;
    }

    /// <summary>Both roots of a variable, in no order, and whether there are none, in which case both are zero.</summary>
    public (LinearCombination First, LinearCombination Second, LinearCombination IsNoSquare) FindSquareRoots(LinearCombination value)
    {
        system.AddConstants(1 + FieldElement.Bits);
        var isNonZeroSquare = fields.IsEqual(fields.Power(value, Half.ToBigInteger()), LinearCombination.One);
        var square = fields.Select(isNonZeroSquare, value, LinearCombination.Zero);
        var root = Root(square);
        system.Enforce(root, root, square);
        var isNonZero = fields.IsNotEqual(value, LinearCombination.Zero);
        return (root, root.Scaled(-FieldElement.One), booleans.And(isNonZero, isNonZeroSquare.Not()));
    }

    private LinearCombination Root(LinearCombination square)
    {
        if (!square.IsConstant)
        {
            return system.NewVariable();
        }

        system.AddConstants(1);
        system.Spend(RootWork);
        return LinearCombination.FromConstant(square.Constant.TrySquareRoot() ?? FieldElement.Zero);
    }
}
