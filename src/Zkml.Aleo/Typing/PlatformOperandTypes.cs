using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>
/// The types of the values that the platform names, and where each may be read
/// (snarkVM synthesizer/process/src/stack/{register_types,finalize_types}/mod.rs).
/// </summary>
internal static class PlatformOperandTypes
{
    /// <summary>The number of bytes of a checksum.</summary>
    private const int ChecksumLength = 32;

    private static readonly LiteralType Address = LiteralType.Of(LiteralKind.Address);
    private static readonly LiteralType Group = LiteralType.Of(LiteralKind.Group);
    private static readonly ArrayType Checksum = new(LiteralType.Of(LiteralKind.U8), ChecksumLength);

    /// <exception cref="TypeProblemException">The operand is none of the scope, or names nothing.</exception>
    public static PlaintextType Of(Operand operand, OperandScope scope, ProgramContext context) => operand switch
    {
        ProgramOperand => Address,
        GeneratorPowerOperand { Index: null } => new ArrayType(Group, ScalarElement.Bits),
        GeneratorPowerOperand { Index: >= 0 and < ScalarElement.Bits } => Group,
        ComponentChecksumOperand component when scope == OperandScope.Network => context.Bodies.Contains(component.Component)
            ? Checksum
            : throw new TypeProblemException($"the program has no function, closure or view '{component.Component}'"),
        NamedOperand named => Of(named.Name, scope),
        _ => throw new TypeProblemException($"the operand '{operand}' cannot be read here"),
    };

    private static PlaintextType Of(string name, OperandScope scope) => (name, scope) switch
    {
        ("aleo::GENERATOR", _) => Group,
        ("self.caller" or "self.signer", OperandScope.Proof) => Address,
        ("block.height", OperandScope.Network) => LiteralType.Of(LiteralKind.U32),
        ("block.timestamp", OperandScope.Network) => LiteralType.Of(LiteralKind.I64),
        ("network.id" or "edition", OperandScope.Network) => LiteralType.Of(LiteralKind.U16),
        ("program_owner", OperandScope.Network) => Address,
        ("checksum", OperandScope.Network) => Checksum,
        (_, OperandScope.Proof) => throw new TypeProblemException($"the operand '{name}' is only known to a finalize block, view or constructor"),
        _ => throw new TypeProblemException($"the operand '{name}' is only known to a function"),
    };
}
