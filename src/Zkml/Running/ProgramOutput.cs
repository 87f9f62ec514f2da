using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo.Values;
using Zkml.Host;
using Zkml.Lowering;
using Zkml.Models;

namespace Zkml.Running;

/// <summary>What a program or circuit gives out, and the class that it means.</summary>
internal static class ProgramOutput
{
    /// <summary>The numbers of an integer or of an array of integers, as they leave the program.</summary>
    /// <exception cref="MalformedInputException">It is something else.</exception>
    public static ImmutableArray<BigInteger> Numbers(PlaintextValue output) => [.. (output is ArrayValue array ? array.Elements : [output]).Select(Number)];

    /// <summary>The class given, or that of the largest logit, the lowest on ties; of a single logit, 1 where it is above zero.</summary>
    /// <param name="kind">Class or logits.</param>
    /// <param name="outputs">As they leave the program.</param>
    /// <param name="offset">What all logits were raised by.</param>
    public static int ClassOf<T>(OutputKind kind, ReadOnlySpan<T> outputs, T offset)
        where T : struct, INumber<T>
    {
        if (kind == OutputKind.Class)
        {
            return int.CreateSaturating(outputs[0]);
        }

        return outputs.Length == 1
            ? outputs[0] > offset ? 1 : 0
            : EnsembleOutput.LargestScore.ClassOf(outputs);
    }

    private static BigInteger Number(PlaintextValue value) =>
        value is IntegerValue integer ? integer.ToBigInteger() : throw new MalformedInputException("output", "", $"expected an integer, found {value}");
}
