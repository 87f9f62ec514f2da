using System.Collections.Immutable;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Checks one function or closure.</summary>
/// <param name="place">It in words, for messages.</param>
/// <param name="name">Its name.</param>
/// <param name="context">The program around it.</param>
internal sealed class BodyChecker(string place, string name, ProgramContext context)
{
    private readonly RegisterTypes _registers = new(context, OperandScope.Proof);

    /// <summary>The finalize block that <c>async</c> calls; null where there is none, or after it has been called.</summary>
    private Finalize? _finalize;

    public void Check(Closure closure)
    {
        foreach (var input in closure.Inputs)
        {
            CheckInput(input.Register, input.Type);
        }

        Check(closure.Instructions, canCall: false);
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

        _finalize = function.Finalize;
        Check(function.Instructions, canCall: true);
        if (_finalize is not null)
        {
            throw new AleoTypeException(name, null, place, $"a function with a finalize block calls it once, expected 'async {name}'");
        }

        CheckOutputs(function);
    }

    private void CheckOutputs(Function function)
    {
        var outputs = new HashSet<FunctionOutput>();
        foreach (var output in function.Outputs)
        {
            CheckOutput(output.Operand, output.Type);
            if (!outputs.Add(output))
            {
                throw new AleoTypeException(name, null, $"{place}, output '{output.Operand}'", "the same output stands here twice");
            }
        }

        var futures = function.Outputs.Count(output => output.Type is FutureType);
        if (function.Finalize is not null && (futures != 1 || function.Outputs[^1].Type is not FutureType))
        {
            throw new AleoTypeException(name, null, place, "the last output of a function with a finalize block is its future, and no other is one");
        }
    }

    private void Check(ImmutableArray<Instruction> instructions, bool canCall)
    {
        for (var index = 0; index < instructions.Length; index++)
        {
            try
            {
                Check(instructions[index], canCall);
            }
            catch (TypeProblemException problem)
            {
                throw new AleoTypeException(name, index, $"{place}, instruction {index + 1} '{instructions[index]}'", problem.Message);
            }
        }
    }

    private void CheckInput(int register, PlaintextType type) => Problems.At(name, $"{place}, input r{register}", () =>
    {
        TypeRules.Require(type, context.Structs);
        _registers.Write(register, type);
    });

    private void CheckOutput(Operand operand, RegisterType type) => Problems.At(name, $"{place}, output '{operand}'", () =>
    {
        var found = _registers.ReadOutput(operand);
        if (found != type)
        {
            throw new TypeProblemException($"found the type {found}, expected {type}");
        }
    });

    private void Check(Instruction instruction, bool canCall)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Async:
                Async(instruction);
                break;
            case Opcode.Call:
                Call(instruction, canCall);
                break;
            case Opcode.Cast when instruction.Type is not LiteralType && instruction.Operands.Any(IsGenerator):
                // SnarkVM refuses it in a function, and nowhere else (synthesizer/process/src/stack/register_types/matches.rs).
                throw new TypeProblemException("the generator cannot be an element or member of what a function casts, expected it in a register");
            default:
                var result = InstructionTyping.Resolve(instruction, _registers.Read(instruction.Operands), context.Structs);
                CallTyping.RequireDestinations(instruction, result is null ? 0 : 1);
                if (result is not null)
                {
                    _registers.Write(instruction.Destinations[0], result);
                }

                break;
        }
    }

    private static bool IsGenerator(Operand operand) => operand is GeneratorPowerOperand or NamedOperand { Name: "aleo::GENERATOR" };

    private void Async(Instruction instruction)
    {
        if (instruction.Callee != name || _finalize is null)
        {
            throw new TypeProblemException($"'async' calls the finalize block of its own function, once, and '{name}' has no such block left");
        }

        CallTyping.Apply(instruction with { Destinations = [] }, _registers, _finalize.Inputs.Select(input => input.Type), []);
        CallTyping.RequireDestinations(instruction, 1);
        _registers.Write(instruction.Destinations[0], new FutureType(context.Name, name));
        _finalize = null;
    }

    private void Call(Instruction instruction, bool canCall)
    {
        if (!canCall)
        {
            throw new TypeProblemException("a closure cannot call");
        }

        if (instruction.Callee is null || !context.Closures.TryGetValue(instruction.Callee, out var closure))
        {
            throw new TypeProblemException($"the program has no closure '{instruction.Callee}'");
        }

        CallTyping.Apply(instruction, _registers, closure.Inputs.Select(input => input.Type), [.. closure.Outputs.Select(output => output.Type)]);
    }
}
