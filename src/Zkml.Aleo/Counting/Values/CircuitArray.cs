using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Values;

/// <summary>An array of a circuit.</summary>
internal sealed class CircuitArray(SynthesizedValue[] elements) : SynthesizedValue
{
    public SynthesizedValue[] Elements { get; } = elements;

    public override long Size { get; } = SizeOf(elements);

    public override SynthesizedValue[] Parts => Elements;

    public override PlaintextValue? TryGetConstant() => TryGetConstants(Elements) is { } values ? new ArrayValue([.. values]) : null;

    /// <summary>The sizes of the parts, and of the value that holds them.</summary>
    public static long SizeOf(SynthesizedValue[] parts)
    {
        var size = 1L;
        foreach (var part in parts)
        {
            size += part.Size;
        }

        return size;
    }

    /// <summary>The constants, where all are; otherwise null.</summary>
    public static PlaintextValue[]? TryGetConstants(ReadOnlySpan<SynthesizedValue> values)
    {
        var constants = new PlaintextValue[values.Length];
        for (var index = 0; index < constants.Length; index++)
        {
            if (values[index].TryGetConstant() is not { } constant)
            {
                return null;
            }

            constants[index] = constant;
        }

        return constants;
    }
}
