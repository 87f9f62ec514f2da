using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Calls: operands of the callee's types, a register for each of its outputs.</summary>
internal static class CallTyping
{
    public static void Apply(Instruction instruction, RegisterTypes registers, IEnumerable<PlaintextType> inputs, IReadOnlyList<PlaintextType> outputs)
    {
        var operands = registers.Read(instruction.Operands);
        var expected = inputs.ToArray();
        if (!operands.AsSpan().SequenceEqual(expected))
        {
            throw new TypeProblemException($"found the operands {List(operands)}, expected {List(expected)}");
        }

        RequireDestinations(instruction, outputs.Count);
        for (var output = 0; output < outputs.Count; output++)
        {
            registers.Write(instruction.Destinations[output], outputs[output]);
        }
    }

    public static void RequireDestinations(Instruction instruction, int count)
    {
        if (instruction.Destinations.Length != count)
        {
            throw new TypeProblemException($"found {instruction.Destinations.Length} destinations, expected {count}");
        }
    }

    private static string List(PlaintextType[] types) => types.Length == 0 ? "none" : string.Join(", ", types.AsEnumerable());
}
