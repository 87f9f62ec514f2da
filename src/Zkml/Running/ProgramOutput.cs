using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo.Values;
using Zkml.Host;
using Zkml.Lowering;
using Zkml.Models;

namespace Zkml.Running;

/// <summary>The outputs of a program or circuit, and the class that they mean.</summary>
internal static class ProgramOutput
{
    /// <summary>The numbers of an integer or an array of integers, as they leave the program.</summary>
    /// <exception cref="MalformedInputException">It is anything else.</exception>
    public static ImmutableArray<BigInteger> Numbers(PlaintextValue output) => [.. (output is ArrayValue array ? array.Elements : [output]).Select(Number)];

    /// <summary>The output class, or that of the largest logit, the lowest on ties; for a single logit, 1 if it is above zero.</summary>
    /// <param name="kind">Class or logits.</param>
    /// <param name="outputs">The outputs as they leave the program.</param>
    /// <param name="offset">The offset added to all logits.</param>
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
