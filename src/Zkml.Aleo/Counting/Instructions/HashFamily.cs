using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Request;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary>Poseidon hashes of any value. An integer as the result costs the bits of the hash besides.</summary>
internal sealed class HashFamily(GateLibrary gates) : InstructionFamily(gates)
{
    private readonly PlaintextEncoder _encoder = new(gates);

    public override IReadOnlyList<Opcode> Opcodes { get; } = [.. Enum.GetValues<Opcode>().Where(opcode => opcode.HashVariant() is { Function: HashFunction.Poseidon })];

    public override CircuitValue? Synthesize(Instruction instruction, CircuitValue[] operands)
    {
        var variant = instruction.Opcode.HashVariant()!;
        var sponge = new PoseidonSponge(variant.Size);
        sponge.Absorb(variant.IsRaw ? _encoder.EncodeRaw(operands[0]) : _encoder.Encode(operands[0]));
        Gates.System.AddPart(sponge.Size);
        Gates.System.AddConstants(1);

        // The hash of constants is one; its value does not matter here.
        var hash = new CircuitField(sponge.IsConstant ? LinearCombination.Zero : Gates.System.SumOfPart(sponge.OutputTerms));
        var kind = ((LiteralType)instruction.Type!).Kind;
        return kind == LiteralKind.Field ? hash : new CircuitInteger(kind, Gates.FieldBits.ToBits(hash)[..kind.Bits()]);
    }
}
