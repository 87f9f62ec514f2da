using System.Collections.Immutable;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Checks one function or closure.</summary>
/// <param name="place">Where it is.</param>
/// <param name="context">The program around it.</param>
internal sealed class BodyChecker(ProgramPlace place, ProgramContext context)
{
    private readonly RegisterTypes _registers = new(context, OperandScope.Proof);

    /// <summary>The finalize block that <c>async</c> calls; null if there is none, or after it has been called.</summary>
    private Finalize? _finalize;

    public void Check(Closure closure)
    {
        for (var input = 0; input < closure.Inputs.Length; input++)
        {
            CheckInput(input, closure.Inputs[input].Register, closure.Inputs[input].Type);
        }

        Check(closure.Instructions, canCall: false);
        for (var output = 0; output < closure.Outputs.Length; output++)
        {
            CheckOutput(output, closure.Outputs[output].Operand, closure.Outputs[output].Type);
        }

        Problems.RequireDistinct(place, closure.Outputs, output => output.Operand);
    }

    public void Check(Function function)
    {
        for (var input = 0; input < function.Inputs.Length; input++)
        {
            CheckInput(input, function.Inputs[input].Register, function.Inputs[input].Type);
        }

        _finalize = function.Finalize;
        Check(function.Instructions, canCall: true);
        if (_finalize is not null)
        {
            throw new AleoTypeException(place, $"a function with a finalize block calls it once, expected 'async {place.Component}'");
        }

        CheckOutputs(function);
    }

    private void CheckOutputs(Function function)
    {
        for (var output = 0; output < function.Outputs.Length; output++)
        {
            CheckOutput(output, function.Outputs[output].Operand, function.Outputs[output].Type);
        }

        Problems.RequireDistinct(place, function.Outputs, output => output.Operand);
        var futures = function.Outputs.Count(output => output.Type is FutureType);
        if (function.Finalize is not null && (futures != 1 || function.Outputs[^1].Type is not FutureType))
        {
            throw new AleoTypeException(place, "the last output of a function with a finalize block is its future, and no other is one");
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
                throw new AleoTypeException(place.At(ProgramPart.Statement, index, $"instruction {index + 1} '{instructions[index]}'"), problem.Message);
            }
        }
    }

    private void CheckInput(int index, int register, PlaintextType type) => Problems.At(place.At(ProgramPart.Input, index, $"input r{register}"), () =>
    {
        TypeRules.Require(type, context.Structs);
        _registers.Write(register, type);
    });

    private void CheckOutput(int index, Operand operand, RegisterType type) => Problems.At(place.At(ProgramPart.Output, index, $"output '{operand}'"), () =>
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
            case Opcode.Cast when OperandRules.CastsGenerator(instruction):
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

    private void Async(Instruction instruction)
    {
        var name = place.Component;
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
