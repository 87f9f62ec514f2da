using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>A random finalize block over one mapping: snarkVM checks and prints it, and no circuit holds it.</summary>
internal static class RandomFinalize
{
    public const string Mapping = "entries";

    /// <summary>The mapping's key is the first input's type, its value the last one's.</summary>
    public static Mapping CreateMapping(ImmutableArray<PlaintextType> inputs) =>
        new(Mapping, inputs.IsEmpty ? LiteralType.Field : inputs[0], inputs.IsEmpty ? LiteralType.Field : inputs[^1]);

    public static Finalize Create(Random random, ImmutableArray<PlaintextType> inputs)
    {
        Operand key = inputs.IsEmpty ? new LiteralOperand(Literal.Field(7)) : new RegisterOperand(0);
        Operand value = inputs.IsEmpty ? new LiteralOperand(Literal.Field(8)) : new RegisterOperand(inputs.Length - 1);
        var commands = ImmutableArray.CreateBuilder<Command>();
        var registers = inputs.Length;
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            commands.Add(random.Next(7) switch
            {
                0 => new SetCommand(value, Mapping, key),
                1 => new RemoveCommand(Mapping, key),
                2 => new ContainsCommand(Mapping, key, registers++),
                3 => new GetCommand(Mapping, key, registers++),
                4 => new GetOrUseCommand(Mapping, key, value, registers++),
                5 => new RandomCommand([.. Enumerable.Repeat(key, random.Next(3))], registers++, LiteralKind.U64),
                _ => new InstructionCommand(new(Opcode.AssertEqual, [key, key], [])),
            });
        }

        if (random.Next(2) == 0)
        {
            commands.Insert(0, new BranchCommand(new NamedOperand("block.height"), new LiteralOperand(new(LiteralKind.U32, 9)), "end", random.Next(2) == 0));
            commands.Add(new PositionCommand("end"));
        }

        return new([.. inputs.Select((type, register) => new FinalizeInput(register, type))], commands.ToImmutable());
    }
}
