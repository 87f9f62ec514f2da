namespace Zkml.Aleo;

/// <summary>
/// A point of the twisted Edwards curve -x^2 + y^2 = 1 + 3021 x^2 y^2 over the field, in the subgroup of prime order r. The default value
/// is no point; <see cref="Identity"/> is the neutral one.
/// </summary>
/// <param name="X">The x-coordinate: how the point is written, as no other point of the subgroup has it.</param>
/// <param name="Y">The y-coordinate.</param>
public readonly record struct GroupElement(FieldElement X, FieldElement Y)
{
    /// <summary>The curve's coefficient d.</summary>
    internal static readonly FieldElement D = FieldElement.From(3021UL);

    /// <summary>(0, 1), which added to any point gives that point.</summary>
    public static GroupElement Identity { get; } = new(FieldElement.Zero, FieldElement.One);

    /// <summary>The group's generator, <c>group::GEN</c> (snarkVM curves/src/edwards_bls12/parameters.rs).</summary>
    public static GroupElement Generator { get; } = new(
        FieldElement.Parse("1540945439182663264862696551825005342995406165131907382295858612069623286213"),
        FieldElement.Parse("8003546896475222703853313610036801932325312921786952001586936882361378122196"));

    /// <summary>The sum of two points.</summary>
    public static GroupElement operator +(GroupElement left, GroupElement right) =>
        (Arithmetic.ExtendedPoint.From(left) + Arithmetic.ExtendedPoint.From(right)).ToGroup();

    /// <summary>The point that added to this one gives the identity.</summary>
    public static GroupElement operator -(GroupElement point) => new(-point.X, point.Y);

    /// <summary>The point added to itself, as often as the scalar says.</summary>
    public static GroupElement operator *(GroupElement point, ScalarElement scalar) =>
        Arithmetic.ExtendedPoint.From(point).Multiply(scalar.ToBigInteger()).ToGroup();

    /// <summary>The point of the subgroup with that x-coordinate, or null where there is none.</summary>
    public static GroupElement? TryFromX(FieldElement x)
    {
        var square = x * x;
        var divisor = FieldElement.One - (D * square);
        if (divisor.IsZero || ((FieldElement.One + square) * divisor.Inverse()).TrySquareRoot() is not { } y)
        {
            return null;
        }

        foreach (var candidate in (ReadOnlySpan<GroupElement>)[new(x, y), new(x, -y)])
        {
            if (Arithmetic.ExtendedPoint.From(candidate).Multiply(ScalarElement.Modulus).IsIdentity)
            {
                return candidate;
            }
        }

        return null;
    }
}
