using Zkml.Aleo.Arithmetic;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Hashing;
using Zkml.Aleo.Counting.Instructions.Casts;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary>Hashes and commitments of any value (snarkVM synthesizer/program/src/logic/instruction/operation/{hash,commit}.rs).</summary>
internal sealed class HashFamily(GateLibrary gates) : InstructionFamily(gates)
{
    /// <summary>Poseidon absorbs the number of elements.</summary>
    private const int LengthConstants = 1;

    private readonly PlaintextBitWriter _bits = new(gates);
    private readonly PlaintextEncoder _encoder = new(gates);
    private readonly BhpHash _bhp = new(gates);
    private readonly PedersenHash _pedersen = new(gates.Points);
    private readonly KeccakHash _keccak = new(gates);
    private readonly LiteralCasts _casts = new(gates);

    public override IReadOnlyList<Opcode> Opcodes { get; } = [.. Enum.GetValues<Opcode>().Where(opcode => opcode.HashVariant() is not null)];

    public override SynthesizedValue? Synthesize(Instruction instruction, SynthesizedValue[] operands)
    {
        var variant = instruction.Opcode.HashVariant()!;
        if (variant.IsNative)
        {
            return instruction.Type is ArrayType { Length: var length } && length == variant.Size
                ? new CircuitArray([.. Digest(variant, operands[0]).Select(bit => new CircuitBoolean(bit))])
                : throw new OperationHaltException($"the digest has {variant.Size} bits, the result's type is {instruction.Type}");
        }

        var kind = ((LiteralType)instruction.Type!).Kind;
        if (variant.Function == HashFunction.Poseidon)
        {
            return Poseidon(variant, operands[0], kind);
        }

        var point = ToPoint(variant, operands[0]);
        if (variant.IsCommitment)
        {
            point = Hide(variant, point, operands[1] as CircuitScalar ?? throw new OperationHaltException("expected a scalar as the randomizer"));
        }

        return _casts.CastLossy(new CircuitPoint(LiteralKind.Group, point), kind);
    }

    private SynthesizedValue? Poseidon(HashVariant variant, SynthesizedValue value, LiteralKind kind)
    {
        var sponge = new PoseidonSponge(variant.Size);
        sponge.Absorb(variant.IsRaw ? _encoder.EncodeRaw(value) : _encoder.Encode(value));
        Gates.System.AddPart(sponge.Size);
        Gates.System.AddConstants(LengthConstants);
        return kind.IsPoint()
            ? new CircuitPoint(kind, Gates.Points.Add(Gates.Elligator2.Encode(Output(sponge)), Gates.Elligator2.Encode(Output(sponge))))
            : _casts.CastLossy(new CircuitField(Output(sponge)), kind);
    }

    /// <summary>The hash of constants is a constant; which one does not matter here.</summary>
    private LinearCombination Output(PoseidonSponge sponge) => sponge.IsConstant ? LinearCombination.One : Gates.System.SumOfPart(sponge.OutputTerms);

    private CurvePoint ToPoint(HashVariant variant, SynthesizedValue value) => variant.Function switch
    {
        HashFunction.Bhp => _bhp.Hash(BhpTable.OfSize(variant.Size), ToBits(variant, value)),
        HashFunction.Pedersen => HashPedersen(variant, ToBits(variant, value)),
        _ => _bhp.Hash(BhpTable.OfSize(variant.Size == 256 ? 256 : 512), Digest(variant, value)),
    };

    private CurvePoint HashPedersen(HashVariant variant, LinearCombination[] bits) => bits.Length <= variant.Size
        ? _pedersen.Add(CurvePoint.Identity, bits, PedersenParameters.Of(variant.Size).Generator)
        : throw new OperationHaltException($"the value has {bits.Length} bits, expected at most {variant.Size} for '{variant.Mnemonic}'");

    private CurvePoint Hide(HashVariant variant, CurvePoint hash, CircuitScalar randomizer) =>
        _pedersen.Add(hash, Gates.Scalars.ToBits(randomizer), variant.Function == HashFunction.Bhp
            ? BhpParameters.Of(variant.Size).Randomizer
            : PedersenParameters.Of(variant.Size).Randomizer);

    private LinearCombination[] Digest(HashVariant variant, SynthesizedValue value) =>
        _keccak.Digest(ToBits(variant, value), variant.Size, variant.Function == HashFunction.Sha3);

    private LinearCombination[] ToBits(HashVariant variant, SynthesizedValue value) => [.. variant.IsRaw ? _bits.Raw(value) : _bits.Tagged(value)];
}
