using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Zkml.Aleo;

namespace Zkml.Circuits.Backends.R1cs;

/// <summary>The field of a constraint system: the scalar field of a curve with a pairing. Proven ranges stay far below each of them, so that a system means the same over all.</summary>
public sealed class ScalarField
{
    /// <summary>The number of bytes of an element in files, little-endian.</summary>
    public const int Bytes = 32;

    /// <summary>A number whose absolute value has at most this many bits is the element of each field that is closest to 0.</summary>
    public const int IntegerBits = 251;

    private ScalarField(string name, BigInteger modulus) => (Name, Modulus) = (name, modulus);

    /// <summary>That of BLS12-377, which Aleo and Varuna compute in.</summary>
    public static ScalarField Bls12377 { get; } = new("bls12-377", FieldElement.Modulus);

    /// <summary>That of BN254, also called alt_bn128, which Ethereum verifies proofs over.</summary>
    public static ScalarField Bn254 { get; } = new("bn254", BigInteger.Parse("21888242871839275222246405745257275088548364400416034343698204186575808495617", CultureInfo.InvariantCulture));

    /// <summary>That of BLS12-381.</summary>
    public static ScalarField Bls12381 { get; } = new("bls12-381", BigInteger.Parse("52435875175126190479447740508185965837690552500527637822603658699938581184513", CultureInfo.InvariantCulture));

    /// <summary>All fields that files can be over, the default first.</summary>
    public static ImmutableArray<ScalarField> All { get; } = [Bls12377, Bn254, Bls12381];

    /// <summary>The curve's name, as arguments and reports spell it: <c>bls12-377</c>.</summary>
    public string Name { get; }

    /// <summary>The field's prime.</summary>
    public BigInteger Modulus { get; }

    /// <summary>The field of a name; null if there is none.</summary>
    public static ScalarField? Named(string name) => All.FirstOrDefault(field => field.Name == name);

    /// <summary>The field of a prime; null if it is none of ours.</summary>
    public static ScalarField? OfModulus(BigInteger modulus) => All.FirstOrDefault(field => field.Modulus == modulus);

    /// <summary>The canonical element of an integer of any size and sign: 0 to p - 1.</summary>
    public BigInteger Reduce(BigInteger value)
    {
        var rest = BigInteger.Remainder(value, Modulus);
        return rest.Sign < 0 ? rest + Modulus : rest;
    }

    /// <summary>The integer closest to 0 that an integer of any size and sign is congruent to.</summary>
    public BigInteger Centre(BigInteger value)
    {
        var canonical = Reduce(value);
        return canonical > Modulus >> 1 ? canonical - Modulus : canonical;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
