using System.Collections.Immutable;
using System.Numerics;
using Zkml.Lowering;
using Zkml.Running;
using Zkml.Statements;

namespace Zkml.Proving.Direct;

/// <summary>What the outputs of a statement mean, by the description of its model.</summary>
public static class DescribedOutputs
{
    /// <summary>Interprets the outputs of a statement.</summary>
    /// <param name="description">The model.</param>
    /// <param name="outputs">As they leave the circuit.</param>
    /// <returns>Null if they are not outputs of this model: a class that it does not have, or too many.</returns>
    public static RunResult? TryDecode(this ModelDescription description, ImmutableArray<BigInteger> outputs)
    {
        if (description.Output == OutputKind.Class)
        {
            return outputs is [var number] && number >= 0 && number < description.ClassLabels.Length ? Classified(description, outputs, (int)number) : null;
        }

        if (outputs.IsEmpty)
        {
            return null;
        }

        ImmutableArray<BigInteger> decoded = [.. outputs.Select(number => number - description.OutputOffset)];
        if (description.Regression is { } regression)
        {
            return decoded is [var value] ? new(decoded, null, regression.Describe((double)value), regression.ValueOf((double)value)) : null;
        }

        return ProgramOutput.ClassOf(description.Output, outputs.AsSpan(), description.OutputOffset) is var index && index < description.ClassLabels.Length
            ? Classified(description, decoded, index)
            : null;
    }

    private static RunResult Classified(ModelDescription description, ImmutableArray<BigInteger> outputs, int index) => new(outputs, index, description.ClassLabels[index]);
}
