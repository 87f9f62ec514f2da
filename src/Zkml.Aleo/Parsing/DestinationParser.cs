namespace Zkml.Aleo.Parsing;

/// <summary>Registers that something is written to: the next one that is not written yet.</summary>
internal static class DestinationParser
{
    public static int Parse(TextScanner scanner, ref int registers)
    {
        scanner.Peek();
        var start = scanner.Position;
        if (!OperandParser.TryParseRegister(scanner.ReadWord(), out var register))
        {
            scanner.GoTo(start);
            throw scanner.Unexpected($"the register r{registers}");
        }

        return register == registers
            ? registers++
            : throw scanner.Error(start, $"found the register r{register}, expected r{registers}: registers are written in order, once each");
    }
}
