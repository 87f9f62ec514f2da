using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Zkml.Training.Networks.Kernels;

/// <summary>
/// Dot products of one run of samples with many others. The order of the additions is fixed: sixteen partial sums, whatever the width of the processor's vectors.
/// </summary>
internal static class DotProducts
{
    private const int Lanes = 16;
    private const int BlockLength = 8 * Lanes;

    /// <summary>Adds to <c>results[columns[i]]</c> the dot product of <paramref name="run"/> with the run <c>window[columns[i]]</c> of <paramref name="block"/>, for every i.</summary>
    /// <param name="run">One number a sample.</param>
    /// <param name="block">Runs as long as <paramref name="run"/>, one behind the other.</param>
    /// <param name="window">The run under each column.</param>
    /// <param name="columns">The columns that count.</param>
    /// <param name="results">A number per column.</param>
    public static void Add(ReadOnlySpan<float> run, ReadOnlySpan<float> block, ReadOnlySpan<int> window, ReadOnlySpan<int> columns, Span<float> results)
    {
        var length = run.Length;
        var start = 0;
        for (; start <= length - BlockLength; start += BlockLength)
        {
            AddBlock(run.Slice(start, BlockLength), block, window, columns, results, length, start);
        }

        for (; start < length; start += Lanes)
        {
            AddTail(run.Slice(start, int.Min(Lanes, length - start)), block, window, columns, results, length, start);
        }
    }

    // The block of the run stays in registers while the columns pass by.
    private static void AddBlock(ReadOnlySpan<float> run, ReadOnlySpan<float> block, ReadOnlySpan<int> window, ReadOnlySpan<int> columns, Span<float> results, int length, int start)
    {
        ref var own = ref MemoryMarshal.GetReference(run);
        var (r0, r1, r2, r3) = (Load(ref own, 0), Load(ref own, 1), Load(ref own, 2), Load(ref own, 3));
        var (r4, r5, r6, r7) = (Load(ref own, 4), Load(ref own, 5), Load(ref own, 6), Load(ref own, 7));
        foreach (var column in columns)
        {
            ref var other = ref MemoryMarshal.GetReference(block.Slice((window[column] * length) + start, BlockLength));
            var even = r0 * Load(ref other, 0);
            var odd = r1 * Load(ref other, 1);
            even = Vector512.FusedMultiplyAdd(r2, Load(ref other, 2), even);
            odd = Vector512.FusedMultiplyAdd(r3, Load(ref other, 3), odd);
            even = Vector512.FusedMultiplyAdd(r4, Load(ref other, 4), even);
            odd = Vector512.FusedMultiplyAdd(r5, Load(ref other, 5), odd);
            even = Vector512.FusedMultiplyAdd(r6, Load(ref other, 6), even);
            odd = Vector512.FusedMultiplyAdd(r7, Load(ref other, 7), odd);
            results[column] += Vector512.Sum(even + odd);
        }
    }

    private static void AddTail(ReadOnlySpan<float> run, ReadOnlySpan<float> block, ReadOnlySpan<int> window, ReadOnlySpan<int> columns, Span<float> results, int length, int start)
    {
        foreach (var column in columns)
        {
            var other = block.Slice((window[column] * length) + start, run.Length);
            var sum = 0f;
            for (var i = 0; i < run.Length; i++)
            {
                sum = MathF.FusedMultiplyAdd(run[i], other[i], sum);
            }

            results[column] += sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float source, int vector) => Vector512.LoadUnsafe(ref source, (nuint)(vector * Lanes));
}
