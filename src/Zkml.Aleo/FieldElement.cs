using System.Numerics;

namespace Zkml.Aleo;

/// <summary>An element of the scalar field of BLS12-377: the numbers that an Aleo circuit computes with.</summary>
public readonly partial struct FieldElement
{
    /// <summary>The number of bits of a canonical value.</summary>
    public const int Bits = 253;

    /// <summary>The field's prime p.</summary>
    public static BigInteger Modulus { get; } = BigInteger.Parse("8444461749428370424248824938781546531375899335154063827935233455917409239041", System.Globalization.CultureInfo.InvariantCulture);
}
