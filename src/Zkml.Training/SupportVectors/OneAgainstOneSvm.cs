namespace Zkml.Training.SupportVectors;

/// <summary>
/// A machine for each two classes. That between a and b, a before b, votes for a where its sum is positive, else for b; the class with most of the votes wins, the lowest of
/// equal ones, as in libsvm.
/// </summary>
internal sealed class OneAgainstOneSvm : SupportVectorMachine
{
    private readonly double[][] _multipliers;
    private readonly double[][] _offsets;

    /// <summary>Puts the machines together.</summary>
    /// <param name="kernel">Of all of them.</param>
    /// <param name="vectors">Their support vectors.</param>
    /// <param name="machines">One each two classes.</param>
    public OneAgainstOneSvm(Kernel kernel, SharedVectors vectors, IReadOnlyList<BinarySvm> machines)
        : base(kernel, vectors)
    {
        // By class, then by vector: what the vector weighs in the machine between its own class and that one.
        _multipliers = [.. VectorsOfClass.Select(_ => new double[vectors.Samples.Count])];
        _offsets = [.. VectorsOfClass.Select(_ => new double[ClassCount])];
        foreach (var machine in machines)
        {
            _offsets[machine.First][machine.Second] = machine.Offset;
            foreach (var (sample, isPositive, multiplier) in machine.SupportVectors())
            {
                _multipliers[isPositive ? machine.Second : machine.First][vectors.PlaceOf[sample]] = multiplier;
            }
        }
    }

    /// <inheritdoc/>
    internal override int Decide(ReadOnlySpan<float> kernels)
    {
        var sums = Sums(kernels);
        var votes = new int[ClassCount];
        for (var first = 0; first < ClassCount; first++)
        {
            for (var second = first + 1; second < ClassCount; second++)
            {
                votes[sums[first, second] - sums[second, first] > _offsets[first][second] ? first : second]++;
            }
        }

        return Array.IndexOf(votes, votes.Max());
    }

    /// <summary>The sums over the vectors of each class in the machines against each other class.</summary>
    private double[,] Sums(ReadOnlySpan<float> kernels)
    {
        var sums = new double[ClassCount, ClassCount];
        for (var other = 0; other < ClassCount; other++)
        {
            var multipliers = _multipliers[other];
            var vector = 0;
            for (var own = 0; own < ClassCount; own++)
            {
                var sum = 0.0;
                for (var end = vector + VectorsOfClass[own]; vector < end; vector++)
                {
                    sum += multipliers[vector] * kernels[vector];
                }

                sums[own, other] = sum;
            }
        }

        return sums;
    }
}
