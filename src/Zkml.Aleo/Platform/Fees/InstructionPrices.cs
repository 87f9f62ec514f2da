using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Platform.Fees;

/// <summary>The price of an instruction that the network runs itself (snarkVM synthesizer/process/src/cost.rs, cost_per_command).</summary>
internal sealed class InstructionPrices(StructTable structs)
{
    private const long Usual = 500;
    private const long FieldQuotientOrPower = 1_500;
    private const long InverseOrRoot = 2_500;

    private readonly ValueSizes _sizes = new(structs);

    /// <summary>The price of an instruction with operands of these types.</summary>
    /// <exception cref="AleoNotSupportedException">Its price is not known here; the message names it.</exception>
    public long Price(Instruction instruction, ReadOnlySpan<PlaintextType> operands) => instruction.Opcode switch
    {
        Opcode.Call or Opcode.Async => throw new AleoNotSupportedException($"the price of '{instruction}' is not known"),
        Opcode.Divide or Opcode.Power when operands[0] == LiteralType.Field => FieldQuotientOrPower,
        Opcode.Inverse or Opcode.SquareRoot => InverseOrRoot,
        Opcode.Cast or Opcode.CastLossy => instruction.Type is LiteralType ? Usual : Cast(instruction.Type!),
        Opcode.SerializeBits or Opcode.SerializeBitsRaw => Cast(instruction.Type!),
        Opcode.DeserializeBits or Opcode.DeserializeBitsRaw => Cast(instruction.SourceType!),
        _ when instruction.Opcode.HashVariant() is { Function: var function } => Hash(function, _sizes.PricedBytes(operands)),
        _ => Usual,
    };

    /// <summary>A BHP hash or commitment of that many bytes.</summary>
    public static long BhpHash(long bytes) => 50_000 + (300 * bytes);

    private long Cast(PlaintextType type) => Usual + (30 * _sizes.PricedBytes(type));

    private static long Hash(HashFunction function, long bytes) => function switch
    {
        HashFunction.Bhp => BhpHash(bytes),
        HashFunction.Poseidon => 40_000 + (75 * bytes),
        _ => 10_000 + (30 * bytes),
    };
}
