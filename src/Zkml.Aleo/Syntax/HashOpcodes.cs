namespace Zkml.Aleo.Syntax;

/// <summary>What distinguishes the hash instructions.</summary>
public static class HashOpcodes
{
    /// <summary>Whether the instruction is a Poseidon hash.</summary>
    public static bool IsHash(this Opcode opcode) => opcode is >= Opcode.HashPoseidon2 and <= Opcode.HashPoseidon8Raw;

    /// <summary>Whether a hash instruction hashes bits without type tags.</summary>
    public static bool IsRawHash(this Opcode opcode) => opcode is Opcode.HashPoseidon2Raw or Opcode.HashPoseidon4Raw or Opcode.HashPoseidon8Raw;

    /// <summary>The field elements that a hash instruction absorbs at a time: 2, 4 or 8.</summary>
    public static int HashRate(this Opcode opcode) => opcode switch
    {
        Opcode.HashPoseidon2 or Opcode.HashPoseidon2Raw => 2,
        Opcode.HashPoseidon4 or Opcode.HashPoseidon4Raw => 4,
        _ => 8,
    };
}
