using System.Numerics;
using Zkml.Models.Networks;

namespace Zkml.Models.Evaluation;

/// <summary>Cuts row-major samples into blocks that stand column-wise, as <see cref="SparseMatrix{T}"/> wants them, and evaluates them in parallel.</summary>
internal static class SampleBlocks
{
    /// <summary>Samples of a block: long enough for full vectors, short enough that a layer's values stay in the second-level cache.</summary>
    public const int Size = 256;

    /// <summary>Calls <paramref name="evaluate"/> with (first sample, sample count) of every block, on all processors.</summary>
    public static void ForEach(int sampleCount, Action<int, int> evaluate) =>
        Parallel.For(0, (sampleCount + Size - 1) / Size, block =>
        {
            var first = block * Size;
            evaluate(first, int.Min(Size, sampleCount - first));
        });

    /// <summary>Turns rows of samples into runs of features.</summary>
    public static void Transpose<TFrom, TTo>(ReadOnlySpan<TFrom> rows, int columnCount, int sampleCount, Span<TTo> block)
        where TFrom : struct, INumber<TFrom>
        where TTo : struct, INumber<TTo>
    {
        for (var sample = 0; sample < sampleCount; sample++)
        {
            var row = rows.Slice(sample * columnCount, columnCount);
            for (var column = 0; column < columnCount; column++)
            {
                block[(column * sampleCount) + sample] = TTo.CreateTruncating(row[column]);
            }
        }
    }

    /// <summary>Finds for every sample of a block the index of its largest logit; the lowest index on ties.</summary>
    public static void Argmax<T>(ReadOnlySpan<T> logits, int logitCount, Span<int> classes)
        where T : struct, INumber<T>
    {
        for (var sample = 0; sample < classes.Length; sample++)
        {
            var best = 0;
            for (var candidate = 1; candidate < logitCount; candidate++)
            {
                if (logits[(candidate * classes.Length) + sample] > logits[(best * classes.Length) + sample])
                {
                    best = candidate;
                }
            }

            classes[sample] = best;
        }
    }
}
