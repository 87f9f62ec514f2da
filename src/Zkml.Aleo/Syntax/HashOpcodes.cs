using System.Collections.Frozen;

namespace Zkml.Aleo.Syntax;

/// <summary>What distinguishes the hash and commit instructions.</summary>
internal static class HashOpcodes
{
    private static readonly FrozenDictionary<Opcode, HashVariant> Variants = new Dictionary<Opcode, HashVariant>
    {
        [Opcode.CommitBhp256] = new(HashFunction.Bhp, 256, IsCommitment: true),
        [Opcode.CommitBhp256Raw] = new(HashFunction.Bhp, 256, IsRaw: true, IsCommitment: true),
        [Opcode.CommitBhp512] = new(HashFunction.Bhp, 512, IsCommitment: true),
        [Opcode.CommitBhp512Raw] = new(HashFunction.Bhp, 512, IsRaw: true, IsCommitment: true),
        [Opcode.CommitBhp768] = new(HashFunction.Bhp, 768, IsCommitment: true),
        [Opcode.CommitBhp768Raw] = new(HashFunction.Bhp, 768, IsRaw: true, IsCommitment: true),
        [Opcode.CommitBhp1024] = new(HashFunction.Bhp, 1024, IsCommitment: true),
        [Opcode.CommitBhp1024Raw] = new(HashFunction.Bhp, 1024, IsRaw: true, IsCommitment: true),
        [Opcode.CommitPedersen64] = new(HashFunction.Pedersen, 64, IsCommitment: true),
        [Opcode.CommitPedersen64Raw] = new(HashFunction.Pedersen, 64, IsRaw: true, IsCommitment: true),
        [Opcode.CommitPedersen128] = new(HashFunction.Pedersen, 128, IsCommitment: true),
        [Opcode.CommitPedersen128Raw] = new(HashFunction.Pedersen, 128, IsRaw: true, IsCommitment: true),
        [Opcode.HashBhp256] = new(HashFunction.Bhp, 256),
        [Opcode.HashBhp256Raw] = new(HashFunction.Bhp, 256, IsRaw: true),
        [Opcode.HashBhp512] = new(HashFunction.Bhp, 512),
        [Opcode.HashBhp512Raw] = new(HashFunction.Bhp, 512, IsRaw: true),
        [Opcode.HashBhp768] = new(HashFunction.Bhp, 768),
        [Opcode.HashBhp768Raw] = new(HashFunction.Bhp, 768, IsRaw: true),
        [Opcode.HashBhp1024] = new(HashFunction.Bhp, 1024),
        [Opcode.HashBhp1024Raw] = new(HashFunction.Bhp, 1024, IsRaw: true),
        [Opcode.HashKeccak256] = new(HashFunction.Keccak, 256),
        [Opcode.HashKeccak256Raw] = new(HashFunction.Keccak, 256, IsRaw: true),
        [Opcode.HashKeccak256Native] = new(HashFunction.Keccak, 256, IsNative: true),
        [Opcode.HashKeccak256NativeRaw] = new(HashFunction.Keccak, 256, IsRaw: true, IsNative: true),
        [Opcode.HashKeccak384] = new(HashFunction.Keccak, 384),
        [Opcode.HashKeccak384Raw] = new(HashFunction.Keccak, 384, IsRaw: true),
        [Opcode.HashKeccak384Native] = new(HashFunction.Keccak, 384, IsNative: true),
        [Opcode.HashKeccak384NativeRaw] = new(HashFunction.Keccak, 384, IsRaw: true, IsNative: true),
        [Opcode.HashKeccak512] = new(HashFunction.Keccak, 512),
        [Opcode.HashKeccak512Raw] = new(HashFunction.Keccak, 512, IsRaw: true),
        [Opcode.HashKeccak512Native] = new(HashFunction.Keccak, 512, IsNative: true),
        [Opcode.HashKeccak512NativeRaw] = new(HashFunction.Keccak, 512, IsRaw: true, IsNative: true),
        [Opcode.HashPedersen64] = new(HashFunction.Pedersen, 64),
        [Opcode.HashPedersen64Raw] = new(HashFunction.Pedersen, 64, IsRaw: true),
        [Opcode.HashPedersen128] = new(HashFunction.Pedersen, 128),
        [Opcode.HashPedersen128Raw] = new(HashFunction.Pedersen, 128, IsRaw: true),
        [Opcode.HashPoseidon2] = new(HashFunction.Poseidon, 2),
        [Opcode.HashPoseidon2Raw] = new(HashFunction.Poseidon, 2, IsRaw: true),
        [Opcode.HashPoseidon4] = new(HashFunction.Poseidon, 4),
        [Opcode.HashPoseidon4Raw] = new(HashFunction.Poseidon, 4, IsRaw: true),
        [Opcode.HashPoseidon8] = new(HashFunction.Poseidon, 8),
        [Opcode.HashPoseidon8Raw] = new(HashFunction.Poseidon, 8, IsRaw: true),
        [Opcode.HashSha3_256] = new(HashFunction.Sha3, 256),
        [Opcode.HashSha3_256Raw] = new(HashFunction.Sha3, 256, IsRaw: true),
        [Opcode.HashSha3_256Native] = new(HashFunction.Sha3, 256, IsNative: true),
        [Opcode.HashSha3_256NativeRaw] = new(HashFunction.Sha3, 256, IsRaw: true, IsNative: true),
        [Opcode.HashSha3_384] = new(HashFunction.Sha3, 384),
        [Opcode.HashSha3_384Raw] = new(HashFunction.Sha3, 384, IsRaw: true),
        [Opcode.HashSha3_384Native] = new(HashFunction.Sha3, 384, IsNative: true),
        [Opcode.HashSha3_384NativeRaw] = new(HashFunction.Sha3, 384, IsRaw: true, IsNative: true),
        [Opcode.HashSha3_512] = new(HashFunction.Sha3, 512),
        [Opcode.HashSha3_512Raw] = new(HashFunction.Sha3, 512, IsRaw: true),
        [Opcode.HashSha3_512Native] = new(HashFunction.Sha3, 512, IsNative: true),
        [Opcode.HashSha3_512NativeRaw] = new(HashFunction.Sha3, 512, IsRaw: true, IsNative: true),
    }.ToFrozenDictionary();

    /// <summary>The hash or commitment that an instruction computes; null for every other instruction.</summary>
    public static HashVariant? HashVariant(this Opcode opcode) => Variants.GetValueOrDefault(opcode);

    /// <summary>Whether the instruction is a hash of one operand.</summary>
    public static bool IsHash(this Opcode opcode) => opcode.HashVariant() is { IsCommitment: false };

    /// <summary>Whether the instruction is a commitment: a hash of one operand, hidden by a second, a scalar.</summary>
    public static bool IsCommitment(this Opcode opcode) => opcode.HashVariant() is { IsCommitment: true };
}
