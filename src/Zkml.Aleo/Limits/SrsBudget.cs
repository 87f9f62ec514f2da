using System.Numerics;

namespace Zkml.Aleo.Limits;

/// <summary>How large a circuit may be with the powers of a structured reference string up to a file <c>powers-of-beta-N</c>.</summary>
/// <param name="Constraints">The most constraints.</param>
/// <param name="Variables">The most variables, padded public ones included.</param>
/// <param name="NonZeros">The most non-zeros of each of the matrices A, B and C.</param>
public sealed record SrsBudget(long Constraints, long Variables, long NonZeros)
{
    /// <summary>
    /// The budget with the files up to 2^<paramref name="file"/> powers. A circuit of degree d needs d + 1 powers, so that half of a
    /// file's powers count (measured: 16,384 variables are proven with the files 15 and 16, 16,385 ask for file 17).
    /// </summary>
    public static SrsBudget UpTo(int file) => new(1L << (file - 2), 1L << (file - 2), 1L << file);

    /// <summary>The degree that a circuit needs.</summary>
    public static long Degree(long constraints, long variables, long nonZeros) =>
        Math.Max(2 * Math.Max(RoundUp(constraints), RoundUp(variables)), RoundUp(nonZeros) - 1);

    /// <summary>The smallest file whose budget holds a circuit of that degree.</summary>
    public static int FileFor(long degree) => BitOperations.Log2((ulong)RoundUp(degree + 1));

    private static long RoundUp(long value) => (long)BitOperations.RoundUpToPowerOf2((ulong)value);
}
