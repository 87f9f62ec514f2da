using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary>What evaluating an instruction of constants takes besides its gates, in units of <see cref="CountingBudget"/>. Measured.</summary>
internal static class ConstantWork
{
    private const long Usual = 40;
    private const long Cast = 800;
    private const long Power = 5_000;
    private const long Point = 12_000;
    private const long Hash = 20_000;
    private const long Commitment = 100_000;

    /// <summary>The work, without the part that depends on the operands' size.</summary>
    public static long Of(Instruction instruction) => instruction.Opcode switch
    {
        _ when instruction.Opcode.HashVariant() is { } variant => variant.IsCommitment ? Commitment : Hash,
        Opcode.Cast or Opcode.CastLossy when instruction.Type is LiteralType { Kind: LiteralKind.Group or LiteralKind.Address } => Point,
        Opcode.Cast or Opcode.CastLossy => Cast,
        Opcode.Power or Opcode.PowerWrapped or Opcode.SquareRoot or Opcode.Inverse or Opcode.Divide => Power,
        _ => Usual,
    };
}
