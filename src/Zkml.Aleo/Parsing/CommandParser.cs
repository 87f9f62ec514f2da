using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Parsing;

/// <summary>Commands of finalize blocks, views and constructors, up to their semicolon.</summary>
internal sealed class CommandParser(TextScanner scanner)
{
    private readonly InstructionParser _instructions = new(scanner);

    /// <summary>Reads the rest of a command whose name has been read at <paramref name="start"/>.</summary>
    /// <param name="mnemonic">The command's name.</param>
    /// <param name="start">The position of the name.</param>
    /// <param name="registers">The number of registers written so far; advanced by the destinations.</param>
    public Command Parse(ReadOnlySpan<char> mnemonic, int start, ref int registers)
    {
        Command command;
        switch (mnemonic)
        {
            case "position":
                command = new PositionCommand(NameParser.Parse(scanner, "a position's name"));
                break;
            case "branch.eq" or "branch.neq":
                command = ParseBranch(mnemonic is "branch.eq", registers);
                break;
            case "contains":
                var (container, sought) = ParseEntry(registers);
                command = new ContainsCommand(container, sought, ParseDestination(ref registers));
                break;
            case "get":
                var (mapping, key) = ParseEntry(registers);
                command = new GetCommand(mapping, key, ParseDestination(ref registers));
                break;
            case "get.or_use":
                var (source, index) = ParseEntry(registers);
                var otherwise = OperandParser.Parse(scanner, registers);
                command = new GetOrUseCommand(source, index, otherwise, ParseDestination(ref registers));
                break;
            case "set":
                var value = OperandParser.Parse(scanner, registers);
                scanner.ExpectWord("into");
                var (target, place) = ParseEntry(registers);
                command = new SetCommand(value, target, place);
                break;
            case "remove":
                var (owner, removed) = ParseEntry(registers);
                command = new RemoveCommand(owner, removed);
                break;
            case "rand.chacha":
                command = ParseRandom(ref registers);
                break;
            default:
                return new InstructionCommand(_instructions.Parse(mnemonic, start, ref registers));
        }

        scanner.Expect(';');
        return command;
    }

    private BranchCommand ParseBranch(bool ifEqual, int registers)
    {
        var first = OperandParser.Parse(scanner, registers);
        var second = OperandParser.Parse(scanner, registers);
        scanner.ExpectWord("to");
        return new(first, second, NameParser.Parse(scanner, "a position's name"), ifEqual);
    }

    /// <summary>A mapping's entry, such as <c>balances[r0]</c>.</summary>
    private (string Mapping, Operand Key) ParseEntry(int registers)
    {
        var mapping = NameParser.Parse(scanner, "a mapping's name");
        if (scanner.PeekHere() == '.')
        {
            throw scanner.Error(scanner.Position - mapping.Length, $"found a mapping of the program '{mapping}.aleo': other programs are not supported");
        }

        scanner.ExpectHere('[');
        var key = OperandParser.Parse(scanner, registers);
        scanner.Expect(']');
        return (mapping, key);
    }

    private RandomCommand ParseRandom(ref int registers)
    {
        var seeds = ImmutableArray.CreateBuilder<Operand>();
        while (!scanner.IsAtWord("into"))
        {
            scanner.Peek();
            var start = scanner.Position;
            seeds.Add(OperandParser.Parse(scanner, registers));
            if (seeds.Count > CommandLimits.Seeds)
            {
                throw scanner.Error(start, $"found more than {CommandLimits.Seeds} operands for 'rand.chacha'");
            }
        }

        var destination = ParseDestination(ref registers);
        scanner.ExpectWord("as");
        scanner.Peek();
        var position = scanner.Position;
        return TypeParser.Parse(scanner) is LiteralType { Kind: var kind }
            ? new(seeds.ToImmutable(), destination, kind)
            : throw scanner.Error(position, "found no literal type, expected one such as u32");
    }

    private int ParseDestination(ref int registers)
    {
        scanner.ExpectWord("into");
        return DestinationParser.Parse(scanner, ref registers);
    }
}
