using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Zkml.Training.Networks.Kernels;

/// <summary>
/// Adds weighted runs of samples. Every lane is one sample, and the terms of a sample are added in their order with one rounding each, so that the result does
/// not depend on how wide the processor's vectors are.
/// </summary>
internal static class WeightedSums
{
    private const int Lanes = 16;
    private const int BlockLength = 4 * Lanes;

    /// <summary>Adds <c>weights[columns[i]]</c> times the run <c>window[columns[i]]</c> of <paramref name="block"/>, for every i, to <paramref name="sum"/>.</summary>
    /// <param name="block">Runs as long as <paramref name="sum"/>, one behind the other.</param>
    /// <param name="window">The run under each column.</param>
    /// <param name="columns">The columns that count.</param>
    /// <param name="weights">A weight per column.</param>
    /// <param name="sum">One number a sample.</param>
    public static void Add(ReadOnlySpan<float> block, ReadOnlySpan<int> window, ReadOnlySpan<int> columns, ReadOnlySpan<float> weights, Span<float> sum)
    {
        var length = sum.Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(block.Length % Math.Max(1, length), 0);
        ref var runs = ref MemoryMarshal.GetReference(block);
        ref var sums = ref MemoryMarshal.GetReference(sum);
        var runCount = length == 0 ? 0 : block.Length / length;
        var start = 0;
        for (; start <= length - BlockLength; start += BlockLength)
        {
            var (first, second, third, fourth) = (Load(ref sums, start), Load(ref sums, start + Lanes), Load(ref sums, start + (2 * Lanes)), Load(ref sums, start + (3 * Lanes)));
            foreach (var column in columns)
            {
                var run = window[column];
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)run, (uint)runCount);
                ref var samples = ref Unsafe.Add(ref runs, (nint)run * length + start);
                var weight = Vector512.Create(weights[column]);
                first = Vector512.FusedMultiplyAdd(Load(ref samples, 0), weight, first);
                second = Vector512.FusedMultiplyAdd(Load(ref samples, Lanes), weight, second);
                third = Vector512.FusedMultiplyAdd(Load(ref samples, 2 * Lanes), weight, third);
                fourth = Vector512.FusedMultiplyAdd(Load(ref samples, 3 * Lanes), weight, fourth);
            }

            first.StoreUnsafe(ref sums, (nuint)start);
            second.StoreUnsafe(ref sums, (nuint)(start + Lanes));
            third.StoreUnsafe(ref sums, (nuint)(start + (2 * Lanes)));
            fourth.StoreUnsafe(ref sums, (nuint)(start + (3 * Lanes)));
        }

        if (start < length)
        {
            foreach (var column in columns)
            {
                var samples = block.Slice((window[column] * length) + start, length - start);
                TensorPrimitives.FusedMultiplyAdd(samples, weights[column], sum[start..], sum[start..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float source, int offset) => Vector512.LoadUnsafe(ref source, (nuint)offset);
}
