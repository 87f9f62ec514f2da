using System.Collections.Immutable;
using Zkml.Aleo.Platform;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Parsing;

/// <summary>Instructions, up to their semicolon.</summary>
internal sealed class InstructionParser(TextScanner scanner, bool isConstructor)
{
    /// <summary>Reads the rest of an instruction whose name has been read at <paramref name="start"/>.</summary>
    /// <param name="mnemonic">The instruction's name.</param>
    /// <param name="start">Where the name stands.</param>
    /// <param name="registers">The number of registers written so far; advanced by the destinations.</param>
    public Instruction Parse(ReadOnlySpan<char> mnemonic, int start, ref int registers)
    {
        if (!Mnemonics.TryParse(mnemonic, out var opcode))
        {
            throw scanner.Error(start, $"the instruction '{mnemonic}' is not supported");
        }

        var callee = opcode == Opcode.Call ? NameParser.Parse(scanner, "a closure's name") : null;
        var operands = ParseOperands(opcode, start, registers);
        var sourceType = IsSerialization(opcode) ? ParseTypeInParentheses() : null;
        var destinations = ParseDestinations(opcode, ref registers);
        var type = IsSerialization(opcode) ? ParseTypeInParentheses() : ParseResultType(opcode);
        scanner.Expect(';');
        return new(opcode, operands, destinations, type, sourceType, callee);
    }

    private ImmutableArray<Operand> ParseOperands(Opcode opcode, int start, int registers)
    {
        var operands = ImmutableArray.CreateBuilder<Operand>(2);
        var most = MostOperands(opcode);
        while (OperandParser.Starts(scanner.Peek()) && !IsAtInto())
        {
            operands.Add(OperandParser.Parse(scanner, registers, isConstructor));
            if (operands.Count > most)
            {
                throw scanner.Error(start, $"found more than {most} operands for '{opcode.Mnemonic()}'");
            }
        }

        var least = opcode == Opcode.Call ? 0 : opcode is Opcode.Cast or Opcode.CastLossy ? 1 : most;
        return operands.Count >= least
            ? operands.DrainToImmutable()
            : throw scanner.Unexpected(least == 1 ? $"an operand for '{opcode.Mnemonic()}'" : $"{least} operands for '{opcode.Mnemonic()}'");
    }

    private bool IsAtInto()
    {
        var position = scanner.Position;
        var isInto = scanner.TrySkipWord("into");
        scanner.GoTo(position);
        return isInto;
    }

    private ImmutableArray<int> ParseDestinations(Opcode opcode, ref int registers)
    {
        if (opcode is Opcode.AssertEqual or Opcode.AssertNotEqual || (opcode == Opcode.Call && !IsAtInto()))
        {
            return [];
        }

        scanner.ExpectWord("into");
        var destinations = ImmutableArray.CreateBuilder<int>(1);
        do
        {
            scanner.Peek();
            var start = scanner.Position;
            var word = scanner.ReadWord();
            if (!OperandParser.TryParseRegister(word, out var register))
            {
                scanner.GoTo(start);
                throw scanner.Unexpected($"the register r{registers}");
            }

            if (register != registers)
            {
                throw scanner.Error(start, $"found the register r{register}, expected r{registers}: registers are written in order, once each");
            }

            destinations.Add(register);
            registers++;
        }
        while (opcode == Opcode.Call && scanner.Peek() == 'r' && destinations.Count < PlatformLimits.Outputs);

        return destinations.DrainToImmutable();
    }

    private PlaintextType? ParseResultType(Opcode opcode)
    {
        if (opcode is not (Opcode.Cast or Opcode.CastLossy) && opcode.HashVariant() is null)
        {
            return null;
        }

        scanner.ExpectWord("as");
        return TypeParser.Parse(scanner);
    }

    private PlaintextType ParseTypeInParentheses()
    {
        scanner.Expect('(');
        var type = TypeParser.Parse(scanner);
        scanner.Expect(')');
        return type;
    }

    private static bool IsSerialization(Opcode opcode) => opcode is Opcode.SerializeBits or Opcode.SerializeBitsRaw
        or Opcode.DeserializeBits or Opcode.DeserializeBitsRaw;

    private static int MostOperands(Opcode opcode) => opcode switch
    {
        Opcode.Cast => PlatformLimits.ArrayElements,
        Opcode.Call => PlatformLimits.Operands,
        Opcode.CastLossy => 1,
        _ => OperandRules.Count(opcode) ?? 2,
    };
}
