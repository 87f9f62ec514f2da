using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo.Values;
using Zkml.Host;
using Zkml.Lowering;

namespace Zkml.Running;

/// <summary>What a program or circuit gives out, and the class that it means.</summary>
internal static class ProgramOutput
{
    /// <summary>The numbers of an integer or of an array of integers, as they leave the program.</summary>
    /// <exception cref="MalformedInputException">It is something else.</exception>
    public static ImmutableArray<BigInteger> Numbers(PlaintextValue output) => [.. (output is ArrayValue array ? array.Elements : [output]).Select(Number)];

    /// <summary>The class given, or that of the largest logit, the lowest on ties; an offset that all logits share does not matter.</summary>
    public static int ClassOf<T>(OutputKind kind, IReadOnlyList<T> outputs)
        where T : INumber<T>
    {
        if (kind == OutputKind.Class)
        {
            return int.CreateSaturating(outputs[0]);
        }

        var best = 0;
        for (var i = 1; i < outputs.Count; i++)
        {
            best = outputs[i] > outputs[best] ? i : best;
        }

        return best;
    }

    private static BigInteger Number(PlaintextValue value) =>
        value is IntegerValue integer ? integer.ToBigInteger() : throw new MalformedInputException("output", "", $"expected an integer, found {value}");
}
