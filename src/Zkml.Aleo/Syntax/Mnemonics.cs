using System.Collections.Frozen;

namespace Zkml.Aleo.Syntax;

/// <summary>The spelling of every <see cref="Opcode"/>, such as <c>add.w</c>.</summary>
public static class Mnemonics
{
    /// <summary>The spellings of all but the hash and commit instructions, for which see <see cref="HashVariant.Mnemonic"/>.</summary>
    private static readonly FrozenDictionary<Opcode, string> PlainNames = new Dictionary<Opcode, string>
    {
        [Opcode.Abs] = "abs",
        [Opcode.AbsWrapped] = "abs.w",
        [Opcode.Add] = "add",
        [Opcode.AddWrapped] = "add.w",
        [Opcode.And] = "and",
        [Opcode.AssertEqual] = "assert.eq",
        [Opcode.AssertNotEqual] = "assert.neq",
        [Opcode.Async] = "async",
        [Opcode.Call] = "call",
        [Opcode.Cast] = "cast",
        [Opcode.CastLossy] = "cast.lossy",
        [Opcode.DeserializeBits] = "deserialize.bits",
        [Opcode.DeserializeBitsRaw] = "deserialize.bits.raw",
        [Opcode.Divide] = "div",
        [Opcode.DivideWrapped] = "div.w",
        [Opcode.Double] = "double",
        [Opcode.GreaterThan] = "gt",
        [Opcode.GreaterThanOrEqual] = "gte",
        [Opcode.Inverse] = "inv",
        [Opcode.IsEqual] = "is.eq",
        [Opcode.IsNotEqual] = "is.neq",
        [Opcode.LessThan] = "lt",
        [Opcode.LessThanOrEqual] = "lte",
        [Opcode.Modulo] = "mod",
        [Opcode.Multiply] = "mul",
        [Opcode.MultiplyWrapped] = "mul.w",
        [Opcode.Nand] = "nand",
        [Opcode.Negate] = "neg",
        [Opcode.Nor] = "nor",
        [Opcode.Not] = "not",
        [Opcode.Or] = "or",
        [Opcode.Power] = "pow",
        [Opcode.PowerWrapped] = "pow.w",
        [Opcode.Remainder] = "rem",
        [Opcode.RemainderWrapped] = "rem.w",
        [Opcode.SerializeBits] = "serialize.bits",
        [Opcode.SerializeBitsRaw] = "serialize.bits.raw",
        [Opcode.ShiftLeft] = "shl",
        [Opcode.ShiftLeftWrapped] = "shl.w",
        [Opcode.ShiftRight] = "shr",
        [Opcode.ShiftRightWrapped] = "shr.w",
        [Opcode.Square] = "square",
        [Opcode.SquareRoot] = "sqrt",
        [Opcode.Subtract] = "sub",
        [Opcode.SubtractWrapped] = "sub.w",
        [Opcode.Ternary] = "ternary",
        [Opcode.Xor] = "xor",
    }.ToFrozenDictionary();

    private static readonly string[] Names =
        [.. Enum.GetValues<Opcode>().Select(opcode => opcode.HashVariant()?.Mnemonic ?? PlainNames[opcode])];

    private static readonly FrozenDictionary<string, Opcode> Opcodes =
        Enum.GetValues<Opcode>().ToFrozenDictionary(opcode => Names[(int)opcode], StringComparer.Ordinal);

    /// <summary>The instruction's name in a program's text.</summary>
    public static string Mnemonic(this Opcode opcode) => Names[(int)opcode];

    /// <summary>The instruction of that name; false where this library knows none.</summary>
    public static bool TryParse(ReadOnlySpan<char> mnemonic, out Opcode opcode) =>
        Opcodes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(mnemonic, out opcode);
}
