using Zkml.Aleo.Arithmetic;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>The hash and commit instructions (snarkVM synthesizer/program/src/logic/instruction/operation/{hash,commit}.rs).</summary>
internal static class HashOperations
{
    public static PlaintextValue Hash(HashVariant variant, PlaintextValue value, PlaintextType type)
    {
        var bits = variant.IsRaw ? PlaintextBits.Raw(value) : PlaintextBits.Tagged(value);
        return variant.Function switch
        {
            HashFunction.Poseidon => Poseidon(variant, bits, Kind(type)),
            HashFunction.Bhp => Result(Bhp.OfSize(variant.Size).Hash(bits), Kind(type)),
            HashFunction.Pedersen => Result(Pedersen.OfSize(variant.Size).TryHash(bits) ?? throw TooManyBits(variant, bits), Kind(type)),
            _ => ByteHash(variant, bits, type),
        };
    }

    public static LiteralValue Commit(HashVariant variant, PlaintextValue value, PlaintextValue randomizer, PlaintextType type)
    {
        if (randomizer is not ScalarValue { Value: var scalar })
        {
            throw new OperationHaltException($"found the randomizer {randomizer}, expected a scalar");
        }

        var bits = variant.IsRaw ? PlaintextBits.Raw(value) : PlaintextBits.Tagged(value);
        return Result(
            variant.Function == HashFunction.Bhp
                ? Bhp.OfSize(variant.Size).Commit(bits, scalar)
                : Pedersen.OfSize(variant.Size).TryCommit(bits, scalar) ?? throw TooManyBits(variant, bits),
            Kind(type));
    }

    private static LiteralValue Poseidon(HashVariant variant, List<bool> bits, LiteralKind kind)
    {
        if (!variant.IsRaw)
        {
            bits.Add(true);
        }

        var elements = FieldPacking.Pack(bits);
        var hash = Arithmetic.Poseidon.OfRate(variant.Size);
        return kind.IsPoint()
            ? Result(hash.TryHashToGroup(elements) ?? throw new OperationHaltException("the hash has no group element"), kind)
            : CastOperations.CastLossy(new FieldValue(hash.Hash(elements)), kind);
    }

    private static PlaintextValue ByteHash(HashVariant variant, List<bool> bits, PlaintextType type)
    {
        var bytes = new byte[(bits.Count + 7) / 8];
        for (var bit = 0; bit < bits.Count; bit++)
        {
            bytes[bit / 8] |= (byte)((bits[bit] ? 1 : 0) << (bit % 8));
        }

        var digest = variant.Function == HashFunction.Keccak ? Keccak.HashKeccak(bytes, variant.Size) : Keccak.HashSha3(bytes, variant.Size);
        List<bool> digestBits = [.. Enumerable.Range(0, variant.Size).Select(bit => ((digest[bit / 8] >> (bit % 8)) & 1) != 0)];
        if (!variant.IsNative)
        {
            return Result(Bhp.OfSize(variant.Size == 256 ? 256 : 512).Hash(digestBits), Kind(type));
        }

        return type is ArrayType { Length: var length } && length == variant.Size
            ? new ArrayValue([.. digestBits.Select(bit => (PlaintextValue)BooleanValue.From(bit))])
            : throw new OperationHaltException($"the digest has {variant.Size} bits, the result's type is {type}");
    }

    private static LiteralValue Result(GroupElement hash, LiteralKind kind) => CastOperations.CastLossy(new GroupValue(hash), kind);

    private static LiteralKind Kind(PlaintextType type) => ((LiteralType)type).Kind;

    private static OperationHaltException TooManyBits(HashVariant variant, List<bool> bits) =>
        new($"the value has {bits.Count} bits, expected at most {variant.Size} for '{variant.Mnemonic}'");
}
