using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Printing;

/// <summary>Appends instructions and commands, without their semicolons.</summary>
internal class StatementWriter : TypeWriter
{
    public void Write(Instruction instruction)
    {
        Text.Append(instruction.Opcode.Mnemonic());
        if (instruction.Callee is not null)
        {
            Text.Append(' ').Append(instruction.Callee);
        }

        foreach (var operand in instruction.Operands)
        {
            Text.Append(' ');
            Write(operand);
        }

        if (instruction.SourceType is not null)
        {
            // SnarkVM prints two spaces here (synthesizer/program/src/logic/instruction/operation/serialize.rs), and a program's checksum sees them.
            Text.Append("  (");
            Write(instruction.SourceType);
            Text.Append(')');
        }

        if (!instruction.Destinations.IsEmpty)
        {
            Text.Append(" into");
            foreach (var destination in instruction.Destinations)
            {
                Text.Append(" r").Append(destination);
            }
        }

        WriteResultType(instruction);
    }

    public void Write(Command command)
    {
        if (command is InstructionCommand { Instruction: var instruction })
        {
            Write(instruction);
            return;
        }

        Text.Append(command.Mnemonic).Append(' ');
        switch (command)
        {
            case PositionCommand position:
                Text.Append(position.Name);
                break;
            case BranchCommand branch:
                Write(branch.First);
                Text.Append(' ');
                Write(branch.Second);
                Text.Append(" to ").Append(branch.Position);
                break;
            case ContainsCommand contains:
                WriteEntry(contains.Mapping, contains.Key);
                WriteDestination(contains.Destination);
                break;
            case GetCommand get:
                WriteEntry(get.Mapping, get.Key);
                WriteDestination(get.Destination);
                break;
            case GetOrUseCommand get:
                WriteEntry(get.Mapping, get.Key);
                Text.Append(' ');
                Write(get.Default);
                WriteDestination(get.Destination);
                break;
            case SetCommand set:
                Write(set.Value);
                Text.Append(" into ");
                WriteEntry(set.Mapping, set.Key);
                break;
            case RemoveCommand remove:
                WriteEntry(remove.Mapping, remove.Key);
                break;
            case RandomCommand random:
                foreach (var seed in random.Seeds)
                {
                    Write(seed);
                    Text.Append(' ');
                }

                Text.Append("into r").Append(random.Destination).Append(" as ").Append(random.Kind.Name());
                break;
        }
    }

    private void WriteResultType(Instruction instruction)
    {
        if (instruction.Coordinate is { } coordinate)
        {
            Text.Append(coordinate == GroupCoordinate.X ? " as group.x" : " as group.y");
        }
        else if (instruction.SourceType is not null)
        {
            Text.Append(" (");
            Write(instruction.Type!);
            Text.Append(')');
        }
        else if (instruction.Type is not null)
        {
            Text.Append(" as ");
            Write(instruction.Type);
        }
    }

    private void WriteEntry(string mapping, Operand key)
    {
        Text.Append(mapping).Append('[');
        Write(key);
        Text.Append(']');
    }

    private void WriteDestination(int register) => Text.Append(" into r").Append(register);
}
