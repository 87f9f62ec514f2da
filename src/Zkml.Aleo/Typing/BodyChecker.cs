using System.Collections.Immutable;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Checks one function or closure.</summary>
/// <param name="place">It in words, for messages.</param>
/// <param name="name">Its name.</param>
/// <param name="structs">The program's structs.</param>
/// <param name="closures">The closures that it may call; null for a closure, which may call none.</param>
internal sealed class BodyChecker(string place, string name, StructTable structs, IReadOnlyDictionary<string, Closure>? closures)
{
    private readonly RegisterTypes _registers = new(structs);

    public void Check(Closure closure)
    {
        foreach (var input in closure.Inputs)
        {
            CheckInput(input.Register, input.Type);
        }

        Check(closure.Instructions);
        foreach (var output in closure.Outputs)
        {
            CheckOutput(output.Operand, output.Type);
        }
    }

    public void Check(Function function)
    {
        foreach (var input in function.Inputs)
        {
            CheckInput(input.Register, input.Type);
        }

        Check(function.Instructions);
        var outputs = new HashSet<FunctionOutput>();
        foreach (var output in function.Outputs)
        {
            CheckOutput(output.Operand, output.Type);
            if (!outputs.Add(output))
            {
                throw new AleoTypeException(name, null, $"{place}, output '{output.Operand}'", "the same output stands here twice");
            }
        }
    }

    private void Check(ImmutableArray<Instruction> instructions)
    {
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
    }

    private void CheckInput(int register, PlaintextType type) => Problems.At(name, $"{place}, input r{register}", () =>
    {
        TypeRules.Require(type, structs);
        _registers.Write(register, type);
    });

    private void CheckOutput(Operand operand, PlaintextType type) => Problems.At(name, $"{place}, output '{operand}'", () =>
    {
        var found = _registers.Read(operand);
        if (found != type)
        {
            throw new TypeProblemException($"found the type {found}, expected {type}");
        }
    });

    private void Check(Instruction instruction)
    {
        var operands = _registers.Read(instruction.Operands);
        if (instruction.Opcode == Opcode.Call)
        {
            Call(instruction, operands);
            return;
        }

        var result = InstructionTyping.Resolve(instruction, operands, structs);
        RequireDestinations(instruction, result is null ? 0 : 1);
        if (result is not null)
        {
            _registers.Write(instruction.Destinations[0], result);
        }
    }

    private void Call(Instruction instruction, PlaintextType[] operands)
    {
        if (closures is null)
        {
            throw new TypeProblemException("a closure cannot call");
        }

        if (instruction.Callee is null || !closures.TryGetValue(instruction.Callee, out var closure))
        {
            throw new TypeProblemException($"the program has no closure '{instruction.Callee}'");
        }

        if (!operands.SequenceEqual(closure.Inputs.Select(input => input.Type)))
        {
            throw new TypeProblemException(
                $"found the operands {string.Join(", ", operands.AsEnumerable())}, expected {string.Join(", ", closure.Inputs.Select(input => input.Type))}");
        }

        RequireDestinations(instruction, closure.Outputs.Length);
        for (var output = 0; output < closure.Outputs.Length; output++)
        {
            _registers.Write(instruction.Destinations[output], closure.Outputs[output].Type);
        }
    }

    private static void RequireDestinations(Instruction instruction, int count)
    {
        if (instruction.Destinations.Length != count)
        {
            throw new TypeProblemException($"found {instruction.Destinations.Length} destinations, expected {count}");
        }
    }
}
