namespace Zkml.Training.Trees.Growing;

/// <summary>
/// Boosting with a value for every score in each leaf: a Newton step with the diagonal of the second derivatives. The sums are those of the gradients, then those of
/// the curvatures, each as long as the stride of the derivatives.
/// </summary>
internal sealed class MultiOutputCriterion(SampleDerivatives derivatives, double totalWeight, double regularization) : SplitCriterion
{
    /// <summary>Keeps a leaf of samples that are all certain from taking an endless step.</summary>
    private const double SmallestCurvature = 1e-12;

    private readonly int _stride = derivatives.Stride;

    public override int Width => 2 * _stride;

    public override double TotalWeight => totalWeight;

    public override void Accumulate(ReadOnlySpan<int> samples, ReadOnlySpan<int> groups, Span<double> sums)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var group = sums.Slice(groups[i] * Width, Width);
            SampleDerivatives.Add(derivatives.Gradients.AsSpan(samples[i] * _stride, _stride), group[.._stride]);
            SampleDerivatives.Add(derivatives.Curvatures.AsSpan(samples[i] * _stride, _stride), group[_stride..]);
        }
    }

    public override double Score(ReadOnlySpan<double> sums)
    {
        var score = 0.0;
        for (var i = 0; i < derivatives.ScoreCount; i++)
        {
            score += sums[i] * sums[i] / (double.Max(sums[_stride + i], SmallestCurvature) + regularization);
        }

        return 0.5 * score;
    }

    /// <summary>No bound is known from the sums; a split that is worth nothing is found worthless when it is sought.</summary>
    public override double Impurity(ReadOnlySpan<double> sums) => double.PositiveInfinity;

    public override double[] LeafValues(ReadOnlySpan<double> sums)
    {
        var values = new double[derivatives.ScoreCount];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = -sums[i] / (double.Max(sums[_stride + i], SmallestCurvature) + regularization);
        }

        return values;
    }
}
