using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Typing;

/// <summary>
/// The types in a finalize block, view or constructor (snarkVM synthesizer/process/src/stack/finalize_types/initialize.rs). Branches only
/// jump forward, and every register has one type, so that one pass over the text is enough.
/// </summary>
internal sealed class CommandTyping(ProgramContext context)
{
    private readonly RegisterTypes _registers = new(context, OperandScope.Network);

    public void AddInput(FinalizeInput input)
    {
        TypeRules.Require(input.Type, context.Structs);
        _registers.Write(input.Register, input.Type);
    }

    /// <summary>The type of an operand after the commands added so far.</summary>
    public PlaintextType Read(Operand operand) => _registers.Read(operand);

    /// <summary>Checks a command and writes the types of its destinations.</summary>
    /// <returns>The types of its operands.</returns>
    /// <exception cref="TypeProblemException">The command does not accept such operands, or names something unknown.</exception>
    public ImmutableArray<PlaintextType> Add(Command command)
    {
        var operands = _registers.Read(command.Operands);
        switch (command)
        {
            case InstructionCommand { Instruction: var instruction }:
                AddInstruction(instruction, operands);
                break;
            case BranchCommand:
                Require(operands[0], operands[1], "the second value");
                break;
            case ContainsCommand contains:
                RequireKey(contains.Mapping, operands[0]);
                _registers.Write(contains.Destination, LiteralType.Boolean);
                break;
            case GetCommand get:
                _registers.Write(get.Destination, RequireKey(get.Mapping, operands[0]).Value);
                break;
            case GetOrUseCommand get:
                var source = RequireKey(get.Mapping, operands[0]);
                Require(source.Value, operands[1], "the default");
                _registers.Write(get.Destination, source.Value);
                break;
            case SetCommand set:
                Require(RequireKey(set.Mapping, operands[1]).Value, operands[0], "the value");
                break;
            case RemoveCommand remove:
                RequireKey(remove.Mapping, operands[0]);
                break;
            case RandomCommand random:
                _registers.Write(random.Destination, LiteralType.Of(random.Kind));
                break;
        }

        return [.. operands];
    }

    private void AddInstruction(Instruction instruction, PlaintextType[] operands)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Async:
                throw new TypeProblemException("only a function can call a finalize block");
            case Opcode.Call:
                var view = context.Views.GetValueOrDefault(instruction.Callee ?? "")
                    ?? throw new TypeProblemException($"the program has no view '{instruction.Callee}'");
                CallTyping.Apply(instruction, _registers, view.Inputs.Select(input => input.Type), [.. view.Outputs.Select(output => output.Type)]);
                break;
            default:
                var result = InstructionTyping.Resolve(instruction, operands, context.Structs);
                CallTyping.RequireDestinations(instruction, result is null ? 0 : 1);
                if (result is not null)
                {
                    _registers.Write(instruction.Destinations[0], result);
                }

                break;
        }
    }

    private Mapping RequireKey(string name, PlaintextType key)
    {
        var mapping = context.Mappings.GetValueOrDefault(name) ?? throw new TypeProblemException($"the program has no mapping '{name}'");
        Require(mapping.Key, key, "the key");
        return mapping;
    }

    private static void Require(PlaintextType expected, PlaintextType found, string what)
    {
        if (expected != found)
        {
            throw new TypeProblemException($"found the type {found} for {what}, expected {expected}");
        }
    }
}
