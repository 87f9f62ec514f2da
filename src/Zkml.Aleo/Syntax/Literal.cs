using System.Globalization;
using System.Numerics;

namespace Zkml.Aleo.Syntax;

/// <summary>A constant, such as <c>5u8</c>, <c>true</c> or <c>7field</c>.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Value">Its canonical value: 0 or 1 for a boolean, 0 to p - 1 for a field element, 0 to r - 1 for a scalar, the
/// x-coordinate for a group element or address, the signed value for an integer.</param>
public sealed record Literal(LiteralKind Kind, BigInteger Value)
{
    /// <summary>The cost of finding the point of a group element or address, in units of work.</summary>
    internal const long PointWork = 4_000;

    /// <summary>Recovered once, as parser, checker and interpreter all ask for it; an object, so that threads see it whole or not at all.</summary>
    private RecoveredPoint? _point;

    /// <summary>A copy is about to get another kind or value, whose point is another.</summary>
    private Literal(Literal original) => (Kind, Value) = original;

    /// <summary><c>true</c>.</summary>
    public static Literal True { get; } = new(LiteralKind.Boolean, BigInteger.One);

    /// <summary><c>false</c>.</summary>
    public static Literal False { get; } = new(LiteralKind.Boolean, BigInteger.Zero);

    /// <summary>A field element of any integer; a negative one becomes p - |value|.</summary>
    public static Literal Field(BigInteger value)
    {
        var remainder = BigInteger.Remainder(value, FieldElement.Modulus);
        return new(LiteralKind.Field, remainder.Sign < 0 ? remainder + FieldElement.Modulus : remainder);
    }

    /// <summary>Whether <see cref="Value"/> is in the range of <see cref="Kind"/>, and is the x-coordinate of a group element where it must be one.</summary>
    public bool IsInRange =>
        Value >= Kind.Minimum() && Value <= Kind.Maximum() && (!Kind.IsPoint() || TryGetPoint() is not null);

    /// <summary>The group element with the x-coordinate <see cref="Value"/>; null if there is none, or if the literal is not a group element or address.</summary>
    public GroupElement? TryGetPoint() => Kind.IsPoint() ? (_point ??= new(GroupElement.TryFromX(FieldElement.From(Value)))).Value : null;

    /// <inheritdoc/>
    public bool Equals(Literal? other) => other is not null && Kind == other.Kind && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Value);

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        LiteralKind.Boolean => Value.IsZero ? "false" : "true",
        LiteralKind.Address => AddressText.Encode(Value),
        _ => Value.ToString(CultureInfo.InvariantCulture) + Kind.Name(),
    };

    private sealed record RecoveredPoint(GroupElement? Value);
}
