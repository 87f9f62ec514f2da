using System.Collections.Frozen;

namespace Zkml.Aleo.Syntax;

/// <summary>The spelling of every <see cref="Opcode"/>, such as <c>add.w</c>.</summary>
public static class Mnemonics
{
    private static readonly string[] Names =
    [
        "abs", "abs.w", "add", "add.w", "and", "assert.eq", "assert.neq", "call", "cast", "cast.lossy",
        "deserialize.bits.raw", "div", "div.w", "double", "gt", "gte",
        "hash.psd2", "hash.psd2.raw", "hash.psd4", "hash.psd4.raw", "hash.psd8", "hash.psd8.raw",
        "inv", "is.eq", "is.neq", "lt",
        "lte", "mod", "mul", "mul.w", "nand", "neg", "nor", "not", "or", "pow",
        "pow.w", "rem", "rem.w", "serialize.bits.raw", "shl", "shl.w", "shr", "shr.w", "square", "sub",
        "sub.w", "ternary", "xor",
    ];

    private static readonly FrozenDictionary<string, Opcode> Opcodes =
        Enum.GetValues<Opcode>().ToFrozenDictionary(opcode => Names[(int)opcode], StringComparer.Ordinal);

    /// <summary>The instruction's name in a program's text.</summary>
    public static string Mnemonic(this Opcode opcode) => Names[(int)opcode];

    /// <summary>The instruction of that name; false where this library knows none.</summary>
    public static bool TryParse(ReadOnlySpan<char> mnemonic, out Opcode opcode) =>
        Opcodes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(mnemonic, out opcode);
}
