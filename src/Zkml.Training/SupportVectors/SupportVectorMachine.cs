namespace Zkml.Training.SupportVectors;

/// <summary>A support vector machine of several classes, put together of machines between two that share their support vectors.</summary>
public abstract class SupportVectorMachine
{
    private protected SupportVectorMachine(Kernel kernel, SharedVectors vectors) => (Kernel, Vectors, VectorsOfClass) = (kernel, vectors.Samples, vectors.OfClass);

    /// <summary>The kernel.</summary>
    public Kernel Kernel { get; }

    /// <summary>The support vectors, each once, those of the first class first.</summary>
    public SampleMatrix Vectors { get; }

    /// <summary>How many support vectors each class has.</summary>
    public IReadOnlyList<int> VectorsOfClass { get; }

    /// <summary>How many classes there are.</summary>
    public int ClassCount => VectorsOfClass.Count;

    /// <summary>The class of every sample.</summary>
    /// <param name="samples">As wide as the support vectors.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public int[] Classify(SampleMatrix samples, ParallelOptions parallel)
    {
        var classes = new int[samples.Count];
        Parallel.For(0, samples.Count, parallel, () => new float[Vectors.Count], (sample, _, kernels) =>
        {
            Vectors.Evaluate(Kernel, samples.Row(sample), kernels);
            classes[sample] = Decide(kernels);
            return kernels;
        }, _ => { });
        return classes;
    }

    /// <summary>The class of a sample.</summary>
    /// <param name="kernels">The kernel of the sample with each support vector.</param>
    internal abstract int Decide(ReadOnlySpan<float> kernels);
}
