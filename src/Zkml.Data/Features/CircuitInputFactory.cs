using System.Numerics;

namespace Zkml.Data.Features;

/// <summary>Chooses the narrowest circuit input for a value.</summary>
internal static class CircuitInputFactory
{
    /// <summary>As many bits as the interval needs, at least one; the interval of the input may end above that of the value.</summary>
    public static FeatureInput For(StageValue value)
    {
        var span = (ulong)(value.Maximum - value.Minimum);
        return new(value.Name, Math.Max(1, 64 - BitOperations.LeadingZeroCount(span)), value.Minimum);
    }
}
