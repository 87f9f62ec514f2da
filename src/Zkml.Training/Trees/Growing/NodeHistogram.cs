namespace Zkml.Training.Trees.Growing;

/// <summary>What the samples of a node sum up to in each slot.</summary>
internal sealed class NodeHistogram(int slotCount, int stride)
{
    public int[] Counts { get; } = new int[slotCount];

    public double[] Gradients { get; } = new double[slotCount * stride];

    public double[] Curvatures { get; } = new double[slotCount * stride];

    /// <summary>
    /// Sums up samples. The gradients, the curvatures and the counts are separate works, each in the order of the samples; so the sums do not depend on the
    /// number of threads.
    /// </summary>
    public void Fill(SparseRows rows, SampleDerivatives derivatives, int[] samples, ParallelOptions parallel) => Parallel.Invoke(
        parallel,
        () => Fill(rows, derivatives.Gradients, stride, samples, Gradients),
        () => Fill(rows, derivatives.Curvatures, stride, samples, Curvatures),
        () => Count(rows, samples));

    /// <summary>Takes away the samples of one child; those of the other remain.</summary>
    public void Subtract(NodeHistogram child)
    {
        System.Numerics.Tensors.TensorPrimitives.Subtract(Counts, child.Counts, Counts);
        System.Numerics.Tensors.TensorPrimitives.Subtract(Gradients, child.Gradients, Gradients);
        System.Numerics.Tensors.TensorPrimitives.Subtract(Curvatures, child.Curvatures, Curvatures);
    }

    private static void Fill(SparseRows rows, double[] numbers, int stride, int[] samples, double[] sums)
    {
        Array.Clear(sums);
        foreach (var sample in samples)
        {
            var ofSample = numbers.AsSpan(sample * stride, stride);
            foreach (var slot in rows.Slots(sample))
            {
                SampleDerivatives.Add(ofSample, sums.AsSpan(slot * stride, stride));
            }
        }
    }

    private void Count(SparseRows rows, int[] samples)
    {
        Array.Clear(Counts);
        foreach (var sample in samples)
        {
            foreach (var slot in rows.Slots(sample))
            {
                Counts[slot]++;
            }
        }
    }
}
