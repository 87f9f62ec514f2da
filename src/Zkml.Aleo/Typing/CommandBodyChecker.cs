using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Typing;

/// <summary>Checks one finalize block, view or constructor.</summary>
/// <param name="place">Where it is.</param>
/// <param name="context">The program around it.</param>
internal sealed class CommandBodyChecker(ProgramPlace place, ProgramContext context)
{
    private readonly CommandTyping _typing = new(context);
    private readonly HashSet<string> _positions = new(StringComparer.Ordinal);
    private int _writes;
    private int _calls;

    public void Check(Finalize finalize)
    {
        CheckInputs(finalize.Inputs);
        CheckCommands(finalize.Commands, command => null);
    }

    public void Check(View view)
    {
        CheckInputs(view.Inputs);
        CheckCommands(view.Commands, command => command switch
        {
            SetCommand or RemoveCommand => "a view changes no mapping",
            RandomCommand => "a view draws nothing at random",
            InstructionCommand { Instruction.Opcode: Opcode.Call } => "a view calls no other",
            _ => null,
        });
        for (var index = 0; index < view.Outputs.Length; index++)
        {
            var output = view.Outputs[index];
            Problems.At(place.At(ProgramPart.Output, index, $"output '{output.Operand}'"), () =>
            {
                var found = _typing.Read(output.Operand);
                if (found != output.Type)
                {
                    throw new TypeProblemException($"found the type {found}, expected {output.Type}");
                }
            });
        }

        Problems.RequireDistinct(place, view.Outputs, output => output.Operand);
    }

    public void Check(Constructor constructor) => CheckCommands(
        constructor.Commands,
        command => command is InstructionCommand { Instruction.Opcode: Opcode.Call } ? "a constructor calls nothing" : null);

    private void CheckInputs(ImmutableArray<FinalizeInput> inputs)
    {
        for (var index = 0; index < inputs.Length; index++)
        {
            var input = inputs[index];
            Problems.At(place.At(ProgramPart.Input, index, $"input r{input.Register}"), () => _typing.AddInput(input));
        }
    }

    private void CheckCommands(ImmutableArray<Command> commands, Func<Command, string?> whyNot)
    {
        var targets = commands.OfType<PositionCommand>().Select(position => position.Name).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < commands.Length; index++)
        {
            try
            {
                if (whyNot(commands[index]) is { } reason)
                {
                    throw new TypeProblemException(reason);
                }

                _typing.Add(commands[index]);
                CheckFlow(commands[index], targets);
            }
            catch (TypeProblemException problem)
            {
                throw new AleoTypeException(place.At(ProgramPart.Statement, index, $"command {index + 1} '{commands[index]}'"), problem.Message);
            }
        }
    }

    /// <summary>Branches go forward to positions that there are; some commands are limited in number.</summary>
    private void CheckFlow(Command command, HashSet<string> targets)
    {
        switch (command)
        {
            case PositionCommand position when !_positions.Add(position.Name):
                throw new TypeProblemException($"the position '{position.Name}' stands here twice");
            case PositionCommand position:
                RequireAtMost(_positions.Count, CommandLimits.Positions, "positions");
                break;
            case BranchCommand branch when _positions.Contains(branch.Position):
                throw new TypeProblemException($"the position '{branch.Position}' is before the branch, expected one after it");
            case BranchCommand branch when !targets.Contains(branch.Position):
                throw new TypeProblemException($"there is no position '{branch.Position}'");
            case SetCommand or RemoveCommand:
                RequireAtMost(++_writes, CommandLimits.Writes, "'set' and 'remove' commands");
                break;
            case InstructionCommand { Instruction.Opcode: Opcode.Call }:
                RequireAtMost(++_calls, CommandLimits.Calls, "calls");
                break;
        }
    }

    private static void RequireAtMost(int count, int limit, string what)
    {
        if (count > limit)
        {
            throw new TypeProblemException($"found more than {limit} {what}, the platform's limit");
        }
    }
}
