using System.Collections.Immutable;
using Zkml.Aleo.Platform.Consensus;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Platform.Fees;

/// <summary>
/// Adds up the prices of what the network runs (snarkVM synthesizer/process/src/cost.rs). All commands of a body count, whether a branch
/// reaches them or not, and a called view counts with all of its own.
/// </summary>
internal sealed class CommandPricing
{
    private readonly ProgramContext _context;
    private readonly CommandPrices _prices;

    public CommandPricing(AleoProgram program, ConsensusVersion version)
    {
        _context = new(program);
        _prices = new(_context, version);
    }

    /// <summary>The price of a constructor before its multiplier.</summary>
    public long Price(Constructor constructor) => Price([], constructor.Commands);

    /// <summary>The price of a finalize block before its divisor.</summary>
    public long Price(Finalize finalize) => Price(finalize.Inputs, finalize.Commands);

    /// <summary>A view.</summary>
    public long Price(View view) => Price(view.Inputs, view.Commands);

    private long Price(ImmutableArray<FinalizeInput> inputs, ImmutableArray<Command> commands)
    {
        var (typing, price) = (new CommandTyping(_context), 0L);
        foreach (var input in inputs)
        {
            typing.AddInput(input);
        }

        foreach (var command in commands)
        {
            var operands = typing.Add(command);
            price += command is InstructionCommand { Instruction: { Opcode: Opcode.Call, Callee: { } view } }
                ? Price(_context.Views[view])
                : _prices.Price(command, operands.AsSpan());
        }

        return price;
    }
}
