using System.Collections.Immutable;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Parsing;

/// <summary>The statements of a function, closure, finalize block, view or constructor: inputs, then instructions or commands, then outputs.</summary>
internal sealed class BodyParser(TextScanner scanner, string name, ComponentPositions positions)
{
    private delegate T StatementParser<T>(ReadOnlySpan<char> word, int start, ref int registers);

    private int _registers;

    /// <summary>Inputs in the registers r0, r1, ...; the callback reads what follows the type.</summary>
    public ImmutableArray<T> ParseInputs<T>(Func<int, PlaintextType, T> create)
    {
        var inputs = ImmutableArray.CreateBuilder<T>();
        while (scanner.TryBeginStatement("input"))
        {
            scanner.Peek();
            var start = scanner.Position;
            if (!OperandParser.TryParseRegister(scanner.ReadWord(), out var register) || register != _registers)
            {
                scanner.GoTo(start);
                throw scanner.Unexpected($"the register r{_registers}");
            }

            _registers++;
            positions.Add(ProgramPart.Input, start);
            scanner.ExpectWord("as");
            inputs.Add(create(register, TypeParser.Parse(scanner)));
            scanner.Expect(';');
            Limit(inputs.Count, PlatformLimits.Inputs, "inputs", start);
        }

        return inputs.DrainToImmutable();
    }

    /// <summary>Instructions, until an output, the next component or the end.</summary>
    public ImmutableArray<Instruction> ParseInstructions() => ParseStatements<Instruction>("instructions", new InstructionParser(scanner).Parse);

    /// <summary>Commands, until an output, the next component or the end.</summary>
    public ImmutableArray<Command> ParseCommands() => ParseStatements<Command>("commands", new CommandParser(scanner).Parse);

    /// <summary>Outputs; the callback reads the type and what follows it.</summary>
    public ImmutableArray<T> ParseOutputs<T>(Func<Operand, T> create)
    {
        var outputs = ImmutableArray.CreateBuilder<T>();
        while (scanner.TryBeginStatement("output"))
        {
            scanner.Peek();
            var start = scanner.Position;
            positions.Add(ProgramPart.Output, start);
            var operand = OperandParser.Parse(scanner, _registers);
            scanner.ExpectWord("as");
            outputs.Add(create(operand));
            scanner.Expect(';');
            Limit(outputs.Count, PlatformLimits.Outputs, "outputs", start);
        }

        return outputs.DrainToImmutable();
    }

    private ImmutableArray<T> ParseStatements<T>(string what, StatementParser<T> parse)
    {
        var statements = ImmutableArray.CreateBuilder<T>();
        while (!scanner.IsAtEnd())
        {
            var start = scanner.Position;
            var word = scanner.ReadDottedWord();
            if (word.IsEmpty)
            {
                throw scanner.Unexpected("an instruction");
            }

            if (word.SequenceEqual("output") || ComponentKeywords.Contains(word))
            {
                scanner.GoTo(start);
                break;
            }

            if (word.SequenceEqual("input"))
            {
                throw scanner.Error(start, "found an input after an instruction, expected inputs first");
            }

            positions.Add(ProgramPart.Statement, start);
            statements.Add(parse(word, start, ref _registers));
            Limit(statements.Count, PlatformLimits.Instructions, what, start);
        }

        return statements.DrainToImmutable();
    }

    private void Limit(int count, int limit, string what, int position)
    {
        if (count > limit)
        {
            throw scanner.Error(position, $"'{name}' has more than {limit} {what}, the platform's limit");
        }
    }
}
