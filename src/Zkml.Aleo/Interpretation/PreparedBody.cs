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
    private readonly PreparedProgram _program;
    private readonly int _registers;
    private readonly int _mostOperands;

    public PreparedBody(int inputs, ImmutableArray<Instruction> instructions, ImmutableArray<Operand> outputs, PreparedProgram program)
    {
        _program = program;
        _registers = inputs + instructions.Sum(instruction => instruction.Destinations.Length);
        _mostOperands = instructions.IsEmpty ? 0 : instructions.Max(instruction => instruction.Operands.Length);
        _instructions = new PreparedInstruction[instructions.Length];
        for (var index = 0; index < _instructions.Length; index++)
        {
            var instruction = instructions[index];
            _instructions[index] = new(
                instruction, PreparedOperand.From(instruction.Operands), instruction.Opcode == Opcode.Call ? program.Closures[instruction.Callee!] : null);
        }

        _outputs = PreparedOperand.From(outputs);
    }

    public PlaintextValue[] Evaluate(PlaintextValue[] inputs, AddressValue? caller, CancellationToken cancellation = default)
    {
        var registers = new PlaintextValue[_registers];
        inputs.CopyTo(registers, 0);
        var buffer = new PlaintextValue[_mostOperands];
        foreach (var instruction in _instructions)
        {
            cancellation.ThrowIfCancellationRequested();
            var operands = buffer.AsSpan(0, instruction.Operands.Length);
            for (var operand = 0; operand < operands.Length; operand++)
            {
                operands[operand] = instruction.Operands[operand].Read(registers, caller);
            }

            Evaluate(instruction, operands, registers, caller, cancellation);
        }

        return Array.ConvertAll(_outputs, output => output.Read(registers, caller));
    }

    private void Evaluate(in PreparedInstruction prepared, ReadOnlySpan<PlaintextValue> operands, PlaintextValue[] registers, AddressValue? caller, CancellationToken cancellation)
    {
        var instruction = prepared.Instruction;
        if (prepared.Closure is not null)
        {
            var results = prepared.Closure.Evaluate(operands.ToArray(), caller, cancellation);
            for (var result = 0; result < results.Length; result++)
            {
                registers[instruction.Destinations[result]] = results[result];
            }
        }
        else if (instruction.Opcode == Opcode.Async)
        {
            registers[instruction.Destinations[0]] = new FutureValue(_program.Name, instruction.Callee!, [.. operands]);
        }
        else if (Apply(instruction, operands) is { } value)
        {
            registers[instruction.Destinations[0]] = value;
        }
    }

    private PlaintextValue? Apply(Instruction instruction, ReadOnlySpan<PlaintextValue> operands)
    {
        try
        {
            return InstructionOperations.Apply(instruction, operands, _program.Structs);
        }
        catch (OperationHaltException halt)
        {
            throw new AleoHaltException(instruction, halt.Message);
        }
    }
}
