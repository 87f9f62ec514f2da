using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Platform.Fees;

/// <summary>
/// The price of an instruction that the network runs itself, in a constructor or finalize block (snarkVM synthesizer/process/src/cost.rs,
/// cost_per_command). Constructors pay it multiplied, finalize blocks discounted.
/// </summary>
internal sealed class InstructionPrices(StructTable structs)
{
    private const long Usual = 500;
    private const long FieldQuotientOrPower = 1_500;
    private const long InverseOrRoot = 2_500;

    private const long CastPerByte = 30;

    private const long PoseidonHash = 40_000;
    private const long PoseidonHashPerByte = 75;

    private readonly ValueSizes _sizes = new(structs);

    /// <summary>The price of an instruction with operands of these types.</summary>
    /// <exception cref="AleoNotSupportedException">Its price is not known here; the message names it.</exception>
    public long Price(Instruction instruction, ReadOnlySpan<PlaintextType> operands) => instruction.Opcode switch
    {
        Opcode.Call => throw new AleoNotSupportedException($"the price of '{instruction}' is not known"),
        Opcode.Divide or Opcode.Power when operands[0] == LiteralType.Field => FieldQuotientOrPower,
        Opcode.Inverse => InverseOrRoot,
        Opcode.Cast or Opcode.CastLossy => instruction.Type is LiteralType ? Usual : Cast(instruction.Type!),
        Opcode.SerializeBitsRaw => Cast(instruction.Type!),
        Opcode.DeserializeBitsRaw => Cast(instruction.SourceType!),
        var opcode when opcode.IsHash() => PoseidonHash + (PoseidonHashPerByte * Bytes(operands)),
        _ => Usual,
    };

    private long Cast(PlaintextType type) => Usual + (CastPerByte * _sizes.PricedBytes(type));

    private long Bytes(ReadOnlySpan<PlaintextType> operands)
    {
        var bytes = 0L;
        foreach (var operand in operands)
        {
            bytes += _sizes.PricedBytes(operand);
        }

        return bytes;
    }
}
