using System.Collections.Immutable;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Parsing;

/// <summary>Instructions, up to their semicolon.</summary>
internal sealed class InstructionParser(TextScanner scanner)
{
    /// <summary>Reads the rest of an instruction whose name has been read at <paramref name="start"/>.</summary>
    /// <param name="mnemonic">The instruction's name.</param>
    /// <param name="start">The position of the name.</param>
    /// <param name="registers">The number of registers written so far; advanced by the destinations.</param>
    public Instruction Parse(ReadOnlySpan<char> mnemonic, int start, ref int registers)
    {
        if (!Mnemonics.TryParse(mnemonic, out var opcode))
        {
            throw scanner.Error(start, InstructionsNotSupported.Reason(mnemonic) ?? $"found '{mnemonic}', expected an instruction");
        }

        var callee = opcode is Opcode.Call or Opcode.Async ? ParseCallee(opcode) : null;
        var operands = ParseOperands(opcode, start, registers);
        var sourceType = IsSerialization(opcode) ? ParseTypeInParentheses() : null;
        var destinations = ParseDestinations(opcode, ref registers);
        var (type, coordinate) = IsSerialization(opcode) ? (ParseTypeInParentheses(), null) : ParseResultType(opcode);
        scanner.Expect(';');
        return new(opcode, operands, destinations, type, sourceType, callee, coordinate);
    }

    private string ParseCallee(Opcode opcode)
    {
        var name = NameParser.Parse(scanner, opcode == Opcode.Call ? "a closure's name" : "the function's name");
        return scanner.PeekHere() != '.'
            ? name
            : throw scanner.Error(
                scanner.Position - name.Length, $"found a call of the program '{name}.aleo': calls of other programs are not supported");
    }

    private ImmutableArray<Operand> ParseOperands(Opcode opcode, int start, int registers)
    {
        var operands = ImmutableArray.CreateBuilder<Operand>(2);
        var most = MostOperands(opcode);
        while (OperandParser.Starts(scanner.Peek()) && !scanner.IsAtWord("into"))
        {
            operands.Add(OperandParser.Parse(scanner, registers));
            if (operands.Count > most)
            {
                throw scanner.Error(start, $"found more than {most} operands for '{opcode.Mnemonic()}'");
            }
        }

        var least = opcode is Opcode.Call or Opcode.Async ? 0 : opcode is Opcode.Cast or Opcode.CastLossy ? 1 : most;
        return operands.Count >= least
            ? operands.DrainToImmutable()
            : throw scanner.Unexpected(least == 1 ? $"an operand for '{opcode.Mnemonic()}'" : $"{least} operands for '{opcode.Mnemonic()}'");
    }

    private ImmutableArray<int> ParseDestinations(Opcode opcode, ref int registers)
    {
        if (opcode is Opcode.AssertEqual or Opcode.AssertNotEqual || (opcode == Opcode.Call && !scanner.IsAtWord("into")))
        {
            return [];
        }

        scanner.ExpectWord("into");
        var destinations = ImmutableArray.CreateBuilder<int>(1);
        do
        {
            destinations.Add(DestinationParser.Parse(scanner, ref registers));
        }
        while (opcode == Opcode.Call && scanner.Peek() == 'r' && destinations.Count < PlatformLimits.Outputs);

        return destinations.DrainToImmutable();
    }

    private (PlaintextType? Type, GroupCoordinate? Coordinate) ParseResultType(Opcode opcode)
    {
        if (opcode is not (Opcode.Cast or Opcode.CastLossy) && opcode.HashVariant() is null)
        {
            return (null, null);
        }

        scanner.ExpectWord("as");
        var type = TypeParser.Parse(scanner);
        if (!scanner.TrySkipHere('.'))
        {
            return (type, null);
        }

        return (opcode, type) switch
        {
            (Opcode.Cast, LiteralType { Kind: LiteralKind.Group }) when scanner.TrySkipWordHere("x") => (LiteralType.Field, GroupCoordinate.X),
            (Opcode.Cast, LiteralType { Kind: LiteralKind.Group }) when scanner.TrySkipWordHere("y") => (LiteralType.Field, GroupCoordinate.Y),
            _ when scanner.TrySkipWordHere("record") => throw scanner.Error(scanner.Position - "record".Length, "records are not supported"),
            _ => throw scanner.UnexpectedHere("';'"),
        };
    }

    private PlaintextType ParseTypeInParentheses()
    {
        scanner.Expect('(');
        var type = TypeParser.Parse(scanner);
        scanner.ExpectHere(')');
        return type;
    }

    private static bool IsSerialization(Opcode opcode) => opcode is Opcode.SerializeBits or Opcode.SerializeBitsRaw
        or Opcode.DeserializeBits or Opcode.DeserializeBitsRaw;

    private static int MostOperands(Opcode opcode) => opcode switch
    {
        Opcode.Cast => PlatformLimits.ArrayElements,
        Opcode.Call => PlatformLimits.Operands,
        Opcode.Async => PlatformLimits.Inputs,
        Opcode.CastLossy => 1,
        _ => OperandRules.Count(opcode) ?? 2,
    };
}
