using System.Numerics;

namespace Zkml.Aleo.Arithmetic;

/// <summary>
/// A curve point as (X : Y : Z : T) with x = X / Z, y = Y / Z, x y = T / Z, so that sums need no division
/// (Hisil, Wong, Carter, Dawson: eprint 2008/522, sections 3.1 and 3.3 for a = -1).
/// </summary>
internal readonly struct ExtendedPoint(FieldElement x, FieldElement y, FieldElement z, FieldElement t)
{
    private static readonly FieldElement TwiceD = GroupElement.D + GroupElement.D;

    private readonly FieldElement _x = x;
    private readonly FieldElement _y = y;
    private readonly FieldElement _z = z;
    private readonly FieldElement _t = t;

    public static ExtendedPoint Identity { get; } = From(GroupElement.Identity);

    public bool IsIdentity => _x.IsZero && _y == _z;

    public static ExtendedPoint From(GroupElement point) => new(point.X, point.Y, FieldElement.One, point.X * point.Y);

    public static ExtendedPoint operator +(in ExtendedPoint left, in ExtendedPoint right)
    {
        var a = (left._y - left._x) * (right._y - right._x);
        var b = (left._y + left._x) * (right._y + right._x);
        var c = left._t * TwiceD * right._t;
        var d = left._z * right._z;
        d += d;
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new(e * f, g * h, f * g, e * h);
    }

    public static ExtendedPoint operator -(in ExtendedPoint point) => new(-point._x, point._y, point._z, -point._t);

    public ExtendedPoint Double()
    {
        var a = _x * _x;
        var b = _y * _y;
        var c = _z * _z;
        c += c;
        var sum = _x + _y;
        var e = (sum * sum) - a - b;
        var g = b - a;
        var (f, h) = (g - c, -a - b);
        return new(e * f, g * h, f * g, e * h);
    }

    /// <summary>The point times an integer of at least 0.</summary>
    public ExtendedPoint Multiply(BigInteger times)
    {
        var result = Identity;
        var bytes = times.ToByteArray();
        for (var bit = (int)times.GetBitLength() - 1; bit >= 0; bit--)
        {
            result = result.Double();
            if (((bytes[bit >> 3] >> (bit & 7)) & 1) != 0)
            {
                result += this;
            }
        }

        return result;
    }

    public GroupElement ToGroup()
    {
        var inverse = _z.Inverse();
        return new(_x * inverse, _y * inverse);
    }
}
