using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Security.Cryptography;

namespace Zkml.Statements;

/// <summary>
/// What names a model in a statement: the first 31 bytes of the SHA-256 of its <see cref="ModelDescription"/>. As a public input it is the number with these bytes, the lowest first; 31 bytes fit
/// the scalar field of each curve.
/// </summary>
public sealed record ModelHash
{
    /// <summary>The number of bytes.</summary>
    public const int Length = 31;

    /// <summary>The number of hexadecimal digits.</summary>
    public const int Digits = 2 * Length;

    private ModelHash(string hexadecimal) => Hexadecimal = hexadecimal;

    /// <summary>The bytes in order, as lower-case hexadecimal digits: the first 62 of the SHA-256.</summary>
    public string Hexadecimal { get; }

    /// <summary>The public input.</summary>
    public BigInteger Value => new(Convert.FromHexString(Hexadecimal), isUnsigned: true);

    /// <summary>The hash of a description.</summary>
    /// <param name="description">Its canonical bytes.</param>
    public static ModelHash Of(ReadOnlySpan<byte> description) => new(Convert.ToHexStringLower(SHA256.HashData(description).AsSpan(0, Length)));

    /// <summary>Reads hexadecimal digits of either case.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ModelHash? hash)
    {
        ArgumentNullException.ThrowIfNull(text);
        hash = text.Length == Digits && text.All(char.IsAsciiHexDigit) ? new(text.ToLowerInvariant()) : null;
        return hash is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Hexadecimal;
}
