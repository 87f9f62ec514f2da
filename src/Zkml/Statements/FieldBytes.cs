using System.Numerics;
using Zkml.Circuits.Backends.R1cs;

namespace Zkml.Statements;

/// <summary>Elements of BLS12-377's scalar field as engines exchange them: 32 bytes, little-endian, canonical.</summary>
internal static class FieldBytes
{
    /// <summary>The size of an element.</summary>
    public const int Length = 32;

    /// <summary>The field's prime.</summary>
    public static BigInteger Modulus => ScalarField.Bls12377.Modulus;

    /// <summary>Writes an element.</summary>
    /// <param name="value">0 to the modulus less one.</param>
    /// <param name="target">At least <see cref="Length"/> bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not an element; nothing is reduced.</exception>
    public static void Write(BigInteger value, Span<byte> target)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value.Sign, nameof(value));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, Modulus);
        target[..Length].Clear();
        value.TryWriteBytes(target[..Length], out _, isUnsigned: true);
    }

    /// <summary>Some elements, one after the other.</summary>
    public static byte[] Of(IReadOnlyList<BigInteger> values)
    {
        var bytes = new byte[values.Count * Length];
        for (var i = 0; i < values.Count; i++)
        {
            Write(values[i], bytes.AsSpan(i * Length));
        }

        return bytes;
    }

    /// <summary>Reads elements; null if the bytes are not whole, canonical elements.</summary>
    public static BigInteger[]? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % Length != 0)
        {
            return null;
        }

        var values = new BigInteger[bytes.Length / Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = new(bytes.Slice(i * Length, Length), isUnsigned: true);
            if (values[i] >= Modulus)
            {
                return null;
            }
        }

        return values;
    }
}
