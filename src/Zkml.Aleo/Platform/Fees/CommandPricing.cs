using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Platform.Fees;

/// <summary>Adds up the prices of the commands that the network runs. All count, whether a branch reaches them or not.</summary>
internal sealed class CommandPricing
{
    private readonly StructTable _structs;
    private readonly InstructionPrices _instructions;

    public CommandPricing(AleoProgram program)
    {
        _structs = new(program.Structs);
        _instructions = new(_structs);
    }

    /// <summary>The prices of a constructor's commands, added up.</summary>
    public long Price(Constructor constructor)
    {
        var (registers, price) = (new RegisterTypes(_structs), 0L);
        foreach (var instruction in constructor.Instructions)
        {
            var operands = Array.ConvertAll([.. instruction.Operands], operand => TypeOf(operand, registers));
            price += _instructions.Price(instruction, operands);
            if (InstructionTyping.Resolve(instruction, operands, _structs) is { } result)
            {
                registers.Write(instruction.Destinations[0], result);
            }
        }

        return price;
    }

    private static PlaintextType TypeOf(Operand operand, RegisterTypes registers) => operand switch
    {
        NamedOperand { Name: "edition" } => LiteralType.Of(LiteralKind.U16),
        NamedOperand named => throw new AleoNotSupportedException($"the price of the operand '{named}' is not known"),
        _ => registers.Read(operand),
    };
}
