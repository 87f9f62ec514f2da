using System.Collections.Immutable;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation;

/// <summary>A function's or closure's instructions with their operands resolved.</summary>
internal sealed class PreparedBody
{
    private readonly PreparedInstruction[] _instructions;
    private readonly PreparedOperand[] _outputs;
    private readonly StructTable _structs;
    private readonly int _registers;
    private readonly int _mostOperands;

    public PreparedBody(
        int inputs, ImmutableArray<Instruction> instructions, ImmutableArray<Operand> outputs, IReadOnlyDictionary<string, PreparedBody> closures, StructTable structs)
    {
        _structs = structs;
        _registers = inputs + instructions.Sum(instruction => instruction.Destinations.Length);
        _mostOperands = instructions.IsEmpty ? 0 : instructions.Max(instruction => instruction.Operands.Length);
        _instructions = new PreparedInstruction[instructions.Length];
        for (var index = 0; index < _instructions.Length; index++)
        {
            var instruction = instructions[index];
            _instructions[index] = new(
                instruction, PreparedOperand.From(instruction.Operands), instruction.Opcode == Opcode.Call ? closures[instruction.Callee!] : null);
        }

        _outputs = PreparedOperand.From(outputs);
    }

    public PlaintextValue[] Evaluate(PlaintextValue[] inputs)
    {
        var registers = new PlaintextValue[_registers];
        inputs.CopyTo(registers, 0);
        var buffer = new PlaintextValue[_mostOperands];
        foreach (var instruction in _instructions)
        {
            var operands = buffer.AsSpan(0, instruction.Operands.Length);
            for (var operand = 0; operand < operands.Length; operand++)
            {
                operands[operand] = instruction.Operands[operand].Read(registers);
            }

            Evaluate(instruction, operands, registers);
        }

        return Array.ConvertAll(_outputs, output => output.Read(registers));
    }

    private void Evaluate(in PreparedInstruction prepared, ReadOnlySpan<PlaintextValue> operands, PlaintextValue[] registers)
    {
        var instruction = prepared.Instruction;
        if (prepared.Closure is not null)
        {
            var results = prepared.Closure.Evaluate(operands.ToArray());
            for (var result = 0; result < results.Length; result++)
            {
                registers[instruction.Destinations[result]] = results[result];
            }

            return;
        }

        try
        {
            if (InstructionOperations.Apply(instruction, operands, _structs) is { } value)
            {
                registers[instruction.Destinations[0]] = value;
            }
        }
        catch (OperationHaltException halt)
        {
            throw new AleoHaltException(instruction, halt.Message);
        }
    }
}
