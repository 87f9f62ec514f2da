using System.Globalization;
using System.Numerics;
using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Gadgets;

namespace Zkml.Lowering;

/// <summary>Lowers what leaves the circuit: a class or the logits, as unsigned integers.</summary>
internal static class OutputLowering
{
    public static CircuitOutput Class(CircuitBuilder builder, IReadOnlyList<int> logits)
    {
        var index = ArgmaxGadget.Argmax(builder, logits, (alternative, round) => alternative.BeginBlock(
            "class: the index of the largest logit, the lowest on ties",
            string.Create(CultureInfo.InvariantCulture, $"Round {round}.")));
        return Class(builder, index);
    }

    /// <summary>The class, whose number is a value of the circuit already.</summary>
    public static CircuitOutput Class(CircuitBuilder builder, int index)
    {
        var width = builder.Widths.Holding(builder.IntervalOf(index).UnsignedBits)!.Value;
        return new("class", width, [Output(builder, index, width, "class")], 0, IsArray: false);
    }

    public static CircuitOutput Logits(CircuitBuilder builder, IReadOnlyList<int> logits)
    {
        builder.BeginBlock("output", "The logits, raised so that none is negative.");
        return Raised(builder, logits, "logit");
    }

    /// <summary>The scores as logits, or the one of a regression as its value.</summary>
    public static CircuitOutput Scores(CircuitBuilder builder, IReadOnlyList<int> scores, OutputKind output)
    {
        if (output != OutputKind.Value)
        {
            return Logits(builder, scores);
        }

        builder.BeginBlock("output", "The value, raised so that it is not negative.");
        return Raised(builder, [scores.Single()], "value") with { Name = "value", IsArray = false };
    }

    private static CircuitOutput Raised(CircuitBuilder builder, IReadOnlyList<int> logits, string name)
    {
        var bounds = logits.Select(builder.IntervalOf).Aggregate((all, logit) => all.Hull(logit));
        var offset = BigInteger.Max(0, -bounds.Minimum);
        var bits = (bounds + Interval.Of(offset)).UnsignedBits;
        var width = builder.Widths.Holding(bits) ?? throw new ModelDoesNotFitException(
            $"{name}s: a {name} needs {bits} bits, the widest integer has {builder.Widths.Maximum}; narrower weights, fewer layers or a rescaled hidden layer would help");
        var values = logits.Select((logit, i) => Output(
            builder, builder.Linear([new(1, logit)], offset), width, string.Create(CultureInfo.InvariantCulture, $"{name}{i}")));
        return new("logits", width, [.. values], offset, IsArray: true);
    }

    /// <summary>A constant stays one, for the passes to find; everything else is cast.</summary>
    private static int Output(CircuitBuilder builder, int value, int width, string name) =>
        builder.IntervalOf(value).IsConstant ? builder.Constant(builder.IntervalOf(value).Minimum) : builder.Decompose(value, width, name);
}
