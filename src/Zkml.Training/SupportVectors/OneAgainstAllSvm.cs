namespace Zkml.Training.SupportVectors;

/// <summary>A machine for each class against all others; the class whose machine gives the largest sum wins, the lowest of equal ones. The form that becomes a circuit.</summary>
internal sealed class OneAgainstAllSvm : SupportVectorMachine
{
    private readonly double[][] _weights;
    private readonly double[] _offsets;

    /// <summary>Puts the machines together.</summary>
    /// <param name="kernel">Of all of them.</param>
    /// <param name="vectors">Their support vectors.</param>
    /// <param name="machines">One per class.</param>
    public OneAgainstAllSvm(Kernel kernel, SharedVectors vectors, IReadOnlyList<BinarySvm> machines)
        : base(kernel, vectors)
    {
        _weights = [.. VectorsOfClass.Select(_ => new double[vectors.Samples.Count])];
        _offsets = new double[ClassCount];
        foreach (var machine in machines)
        {
            _offsets[machine.First] = machine.Offset;
            foreach (var (sample, isPositive, multiplier) in machine.SupportVectors())
            {
                _weights[machine.First][vectors.PlaceOf[sample]] = isPositive ? multiplier : -multiplier;
            }
        }
    }

    /// <summary>What the kernel of each support vector weighs in the score of a class.</summary>
    public ReadOnlySpan<double> Weights(int label) => _weights[label];

    /// <summary>What the score of a class begins with.</summary>
    public double Constant(int label) => -_offsets[label];

    /// <inheritdoc/>
    internal override int Decide(ReadOnlySpan<float> kernels)
    {
        var (best, largest) = (0, double.NegativeInfinity);
        for (var label = 0; label < ClassCount; label++)
        {
            var score = Constant(label);
            var weights = _weights[label];
            for (var vector = 0; vector < weights.Length; vector++)
            {
                score += weights[vector] * kernels[vector];
            }

            if (score > largest)
            {
                (best, largest) = (label, score);
            }
        }

        return best;
    }
}
