using System.Numerics;

namespace Zkml.Data.Features;

/// <summary>
/// One small integer that enters the circuit. It is carried as <see cref="Bits"/> unsigned bits r, and stands for the value
/// <see cref="Minimum"/> + r; so every bit pattern is a valid input, and its interval is [Minimum, Minimum + 2^Bits - 1].
/// </summary>
/// <param name="Name">A short name fit for an identifier: <c>p3_7</c> is the pixel in row 3, column 7.</param>
/// <param name="Bits">1 to 32.</param>
/// <param name="Minimum">The value of the all-zero pattern; 0 for pixels.</param>
public sealed record FeatureInput(string Name, int Bits, long Minimum = 0)
{
    /// <summary>The largest value.</summary>
    public long Maximum => checked(Minimum + (long)((BigInteger.One << Bits) - 1));
}
