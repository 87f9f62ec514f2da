using Zkml.Host;

namespace Zkml.Training.SupportVectors.Solving;

/// <summary>The kernel matrix of one problem, column by column when asked for; those asked for last are kept, within a bound of memory.</summary>
internal sealed class KernelColumns
{
    // The optimiser looks at two columns at once.
    private const int LeastColumns = 2;

    private readonly SampleMatrix _samples;
    private readonly Kernel _kernel;
    private readonly int _capacity;
    private readonly LinkedListNode<(int Sample, float[] Column)>?[] _kept;
    private readonly LinkedList<(int Sample, float[] Column)> _byUse = [];

    /// <summary>A cache that is empty.</summary>
    /// <param name="samples">The samples of the problem.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="bytes">How much memory columns may take; two are kept in any case.</param>
    /// <exception cref="MalformedInputException">The kernel's values are too large.</exception>
    public KernelColumns(SampleMatrix samples, Kernel kernel, long bytes)
    {
        (_samples, _kernel) = (samples, kernel);
        _capacity = (int)Math.Clamp(bytes / ((long)samples.Count * sizeof(float)), LeastColumns, Math.Max(LeastColumns, samples.Count));
        _kept = new LinkedListNode<(int, float[])>?[samples.Count];
        Diagonal = DiagonalOf(samples, kernel);
    }

    /// <summary>The kernel of each sample with itself.</summary>
    public float[] Diagonal { get; }

    /// <summary>The kernel of one sample with all; valid until two others were asked for.</summary>
    public ReadOnlySpan<float> this[int sample]
    {
        get
        {
            if (_kept[sample] is { } node)
            {
                _byUse.Remove(node);
            }
            else
            {
                node = new((sample, Vacant()));
                _samples.Evaluate(_kernel, _samples.Row(sample), node.Value.Column);
                _kept[sample] = node;
            }

            _byUse.AddFirst(node);
            return node.Value.Column;
        }
    }

    private float[] Vacant()
    {
        if (_byUse.Count < _capacity)
        {
            return GC.AllocateUninitializedArray<float>(_samples.Count);
        }

        var (sample, column) = _byUse.Last!.Value;
        _byUse.RemoveLast();
        _kept[sample] = null;
        return column;
    }

    private static float[] DiagonalOf(SampleMatrix samples, Kernel kernel)
    {
        var diagonal = new float[samples.Count];
        for (var sample = 0; sample < diagonal.Length; sample++)
        {
            samples.Pick([sample]).Evaluate(kernel, samples.Row(sample), diagonal.AsSpan(sample, 1));
        }

        // No kernel of two samples is larger than the larger of their kernels with themselves.
        return Array.TrueForAll(diagonal, float.IsFinite)
            ? diagonal
            : throw new MalformedInputException("training", "machine.kernel", "its values do not fit single precision; take a smaller gamma, or features of fewer bits");
    }
}
