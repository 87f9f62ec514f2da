using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary>The families of instructions by opcode. An instruction of constants alone is evaluated and costs nothing but constants.</summary>
internal sealed class InstructionTable
{
    private readonly InstructionFamily?[] _families = new InstructionFamily?[Enum.GetValues<Opcode>().Length];
    private readonly GateLibrary _gates;
    private readonly StructTable _structs;

    public InstructionTable(GateLibrary gates, StructTable structs)
    {
        _gates = gates;
        _structs = structs;
        foreach (var family in (InstructionFamily[])
        [
            new ArithmeticFamily(gates),
            new CastFamily(gates, structs),
            new ComparisonFamily(gates),
            new EqualityFamily(gates),
            new HashFamily(gates),
            new LogicFamily(gates),
            new SelectionFamily(gates),
            new SerializationFamily(gates),
            new ShiftFamily(gates),
        ])
        {
            foreach (var opcode in family.Opcodes)
            {
                _families[(int)opcode] = family;
            }
        }
    }

    /// <summary>Adds the instruction's circuit and returns its result; null for an assertion.</summary>
    public SynthesizedValue? Synthesize(Instruction instruction, SynthesizedValue[] operands)
    {
        var family = _families[(int)instruction.Opcode]
            ?? throw new AleoNotSupportedException($"the circuit of '{instruction.Opcode.Mnemonic()}' is not supported");
        if (!MovesOnly(instruction))
        {
            _gates.System.Spend(CircuitArray.SizeOf(operands));
        }

        return TryGetConstants(operands) is { } constants
            ? SynthesizeConstants(family, instruction, operands, constants)
            : family.Synthesize(instruction, operands);
    }

    /// <summary>The same gates, of which only the constants remain.</summary>
    private SynthesizedValue? SynthesizeConstants(InstructionFamily family, Instruction instruction, SynthesizedValue[] operands, PlaintextValue[] constants)
    {
        _gates.System.Spend(ConstantWork.Of(instruction) + CircuitArray.SizeOf(operands));
        var result = InstructionOperations.Apply(instruction, constants, _structs);
        var synthesized = _gates.System.KeepConstantsOf(() => family.Synthesize(instruction, operands));

        // What the gates return has its bits wherever snarkVM keeps them. The gates do not know the result of a hash.
        return result is null ? null : result.Equals(synthesized?.TryGetConstant()) ? synthesized : WithBitsOf(synthesized, SynthesizedValue.FromConstant(result));
    }

    /// <summary>Whether the operands become parts of the result as they are, whatever their size.</summary>
    private static bool MovesOnly(Instruction instruction) => instruction.Opcode == Opcode.Cast && instruction.Type is ArrayType or StructType;

    private static SynthesizedValue WithBitsOf(SynthesizedValue? synthesized, SynthesizedValue result) => (synthesized, result) switch
    {
        (CircuitScalar { Bits: not null }, CircuitScalar scalar) =>
            new CircuitScalar(scalar.Value, Array.ConvertAll(ScalarElement.From(scalar.Value.Constant.ToBigInteger()).ToBits(), LinearCombination.FromBoolean)),
        _ => result,
    };

    private static PlaintextValue[]? TryGetConstants(SynthesizedValue[] operands)
    {
        // The cheap and usual answer first: the first operand depends on an input.
        return operands.Length > 0 && operands[0].TryGetConstant() is not null ? CircuitArray.TryGetConstants(operands) : null;
    }
}
