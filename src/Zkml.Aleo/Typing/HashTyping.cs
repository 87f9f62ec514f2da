using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>
/// The results of hash and commit instructions. As in snarkVM, a digest's length, a Pedersen hash's bits and a randomizer's type are
/// looked at when the instruction runs, not before.
/// </summary>
internal static class HashTyping
{
    private const int BitsOfByte = 8;

    /// <summary>The result's type.</summary>
    /// <exception cref="TypeProblemException">The instruction does not have such a result, or does not accept such an operand.</exception>
    public static PlaintextType Resolve(Instruction instruction, HashVariant variant, PlaintextType operand, StructTable structs)
    {
        TypeRules.Require(instruction.Type, structs);
        if (!Gives(variant, instruction.Type!))
        {
            throw new TypeProblemException($"found {instruction.Type} as the result of '{variant.Mnemonic}', expected {Results(variant)}");
        }

        if (variant.IsOfBytes && (variant.IsRaw || variant.IsNative) && TypeSizes.Raw(operand, structs) % BitsOfByte != 0)
        {
            throw new TypeProblemException(
                $"found a value of {TypeSizes.Raw(operand, structs)} bits for '{variant.Mnemonic}', expected a multiple of {BitsOfByte}");
        }

        return instruction.Type!;
    }

    private static bool Gives(HashVariant variant, PlaintextType type) => variant switch
    {
        { IsNative: true } => type is ArrayType { Element: LiteralType { Kind: LiteralKind.Boolean } },
        { IsCommitment: true } => type is LiteralType { Kind: LiteralKind.Field or LiteralKind.Group or LiteralKind.Address },
        _ => type is LiteralType { Kind: not LiteralKind.Boolean },
    };

    private static string Results(HashVariant variant) => variant switch
    {
        { IsNative: true } => $"[boolean; {variant.Size}u32]",
        { IsCommitment: true } => "field, group or address",
        _ => "field, group, address, scalar or an integer type",
    };
}
