namespace Zkml.Learning.Training.SupportVectors.Solving;

/// <summary>
/// Chooses the next pair by second-order information: the sample that violates the optimality conditions most, and the one with which the objective falls furthest
/// (Fan, Chen and Lin, "Working Set Selection Using Second Order Information for Training SVM", 2005, WSS 2). Of equal ones the last, as libsvm has it.
/// </summary>
internal sealed class WorkingPairSelection(DualProblem problem, KernelColumns columns, double tolerance)
{
    // For kernels that are not strictly positive, or two equal samples; the same as libsvm's.
    private const double LeastCurvature = 1e-12;

    /// <summary>The next pair; null where all conditions hold within the tolerance.</summary>
    public WorkingPair? Next()
    {
        if (!problem.KeepsClassSums)
        {
            var rising = MostViolating(positives: true, negatives: true);
            return Best(rising, rising).Pair;
        }

        return Best(MostViolating(positives: true, negatives: false), MostViolating(positives: false, negatives: true)).Pair;
    }

    /// <summary>The sample with room above whose slope is least; -1 where none has room.</summary>
    private int MostViolating(bool positives, bool negatives)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        var slopes = problem.Slopes;
        for (var sample = 0; sample < slopes.Length; sample++)
        {
            if (slopes[sample] <= least && (problem.IsPositive(sample) ? positives : negatives) && problem.RoomAbove(sample) > 0)
            {
                (best, least) = (sample, slopes[sample]);
            }
        }

        return best;
    }

    /// <summary>The best partner of either, of the class that it may be paired with.</summary>
    private (WorkingPair? Pair, double Violation) Best(int positive, int negative)
    {
        var slopes = problem.Slopes;
        var (pair, best, violation) = (default(WorkingPair?), double.PositiveInfinity, double.NegativeInfinity);
        var positiveColumn = positive < 0 ? default : columns[positive];
        var negativeColumn = negative < 0 ? default : columns[negative];
        for (var sample = 0; sample < slopes.Length; sample++)
        {
            var rising = problem.IsPositive(sample) ? positive : negative;
            if (rising < 0 || !(problem.RoomBelow(sample) > 0))
            {
                continue;
            }

            var difference = slopes[sample] - slopes[rising];
            violation = Math.Max(violation, difference);
            if (difference > 0)
            {
                var product = problem.IsPositive(sample) ? positiveColumn[sample] : negativeColumn[sample];
                var curvature = Math.Max((double)columns.Diagonal[rising] + columns.Diagonal[sample] - (2.0 * product), LeastCurvature);
                var change = -(difference * difference) / curvature;
                if (change <= best)
                {
                    (pair, best) = (new(rising, sample, curvature), change);
                }
            }
        }

        return violation < tolerance ? (null, violation) : (pair, violation);
    }
}
