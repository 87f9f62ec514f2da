using System.Collections.Immutable;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Checks one function or closure.</summary>
internal sealed class BodyChecker(string place, string name, StructTable structs, IReadOnlyDictionary<string, Closure> closures)
{
    private readonly RegisterTypes _registers = new(structs);

    public void Check(
        ImmutableArray<(int Register, PlaintextType Type)> inputs,
        ImmutableArray<Instruction> instructions,
        ImmutableArray<(Operand Operand, PlaintextType Type)> outputs)
    {
        foreach (var (register, type) in inputs)
        {
            At(null, $"{place}, input r{register}", () =>
            {
                TypeRules.Require(type, structs);
                _registers.Write(register, type);
            });
        }

        for (var index = 0; index < instructions.Length; index++)
        {
            try
            {
                Check(instructions[index]);
            }
            catch (TypeProblemException problem)
            {
                throw new AleoTypeException(name, index, $"{place}, instruction {index + 1} '{instructions[index]}'", problem.Message);
            }
        }

        foreach (var (operand, type) in outputs)
        {
            At(null, $"{place}, output '{operand}'", () =>
            {
                var found = _registers.Read(operand);
                if (found != type)
                {
                    throw new TypeProblemException($"found the type {found}, expected {type}");
                }
            });
        }
    }

    private void Check(Instruction instruction)
    {
        var operands = _registers.Read(instruction.Operands);
        if (instruction.Opcode == Opcode.Call)
        {
            Call(instruction, operands);
            return;
        }

        var result = InstructionTyping.Resolve(instruction, operands, structs);
        if (instruction.Destinations.Length != (result is null ? 0 : 1))
        {
            throw new TypeProblemException($"found {instruction.Destinations.Length} destinations, expected {(result is null ? 0 : 1)}");
        }

        if (result is not null)
        {
            _registers.Write(instruction.Destinations[0], result);
        }
    }

    private void Call(Instruction instruction, PlaintextType[] operands)
    {
        if (instruction.Callee is null || !closures.TryGetValue(instruction.Callee, out var closure))
        {
            throw new TypeProblemException($"the program has no closure '{instruction.Callee}' before this");
        }

        if (!operands.SequenceEqual(closure.Inputs.Select(input => input.Type)))
        {
            throw new TypeProblemException(
                $"found the operands {string.Join(", ", operands.AsEnumerable())}, expected {string.Join(", ", closure.Inputs.Select(input => input.Type))}");
        }

        if (instruction.Destinations.Length != closure.Outputs.Length)
        {
            throw new TypeProblemException($"found {instruction.Destinations.Length} destinations, expected {closure.Outputs.Length}");
        }

        for (var output = 0; output < closure.Outputs.Length; output++)
        {
            _registers.Write(instruction.Destinations[output], closure.Outputs[output].Type);
        }
    }

    private void At(int? instruction, string where, Action check)
    {
        try
        {
            check();
        }
        catch (TypeProblemException problem)
        {
            throw new AleoTypeException(name, instruction, where, problem.Message);
        }
    }
}
