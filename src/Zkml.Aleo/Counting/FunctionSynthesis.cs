using System.Collections.Immutable;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Instructions;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting;

/// <summary>Runs a function's or closure's instructions over circuit values. A closure's circuit is built anew for every call.</summary>
internal sealed class FunctionSynthesis(AleoProgram program, GateLibrary gates, InstructionTable instructions, PlatformOperands platform, CountingBudget budget)
{
    private readonly SynthesisBudget _budget = new(budget: budget);
    private readonly Dictionary<string, Closure> _closures = program.Closures.ToDictionary(closure => closure.Name, StringComparer.Ordinal);

    public SynthesizedValue[] Synthesize(Function function, SynthesizedValue[] inputs) =>
        Synthesize(inputs, function.Instructions, [.. function.Outputs.Select(output => output.Operand)]);

    private SynthesizedValue[] Synthesize(SynthesizedValue[] inputs, ImmutableArray<Instruction> body, ImmutableArray<Operand> outputs)
    {
        var registers = new CircuitRegisters(gates, inputs, body, outputs, platform);
        foreach (var instruction in body)
        {
            _budget.TakeInstruction();
            try
            {
                Synthesize(instruction, registers);
            }
            catch (OperationHaltException halt)
            {
                throw new AleoHaltException(instruction, halt.Message);
            }
        }

        return registers.Load(outputs);
    }

    private void Synthesize(Instruction instruction, CircuitRegisters registers)
    {
        var operands = registers.Load(instruction.Operands);
        if (instruction.Opcode == Opcode.Call)
        {
            registers.Store(instruction.Destinations, Call(instruction, operands));
        }
        else if (instruction.Opcode == Opcode.Async)
        {
            registers.Store(instruction.Destinations, [new CircuitFuture(program.Name, instruction.Callee!, operands)]);
        }
        else if (instructions.Synthesize(instruction, operands) is { } result)
        {
            registers.Store(instruction.Destinations, [result]);
        }
    }

    private SynthesizedValue[] Call(Instruction instruction, SynthesizedValue[] operands)
    {
        if (!_closures.TryGetValue(instruction.Callee!, out var closure))
        {
            throw new AleoNotSupportedException($"'{instruction}' calls no closure of the program");
        }

        return Synthesize(operands, closure.Instructions, [.. closure.Outputs.Select(output => output.Operand)]);
    }
}
