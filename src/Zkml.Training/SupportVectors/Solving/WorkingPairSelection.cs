namespace Zkml.Training.SupportVectors.Solving;

/// <summary>
/// Chooses the next pair by second-order information: the sample that violates the optimality conditions most, and the one with which the objective falls furthest
/// (Fan, Chen and Lin, "Working Set Selection Using Second Order Information for Training SVM", 2005, WSS 2). Of equal ones the last, as libsvm has it.
/// </summary>
internal sealed class WorkingPairSelection(DualProblem problem, KernelColumns columns, double tolerance)
{
    // For kernels that are not strictly positive, or two equal samples; the same as libsvm's.
    private const double LeastCurvature = 1e-12;

    /// <summary>The next pair; null if all conditions hold within the tolerance.</summary>
    public WorkingPair? Next()
    {
        if (!problem.KeepsClassSums)
        {
            var rising = MostViolating(positives: true, negatives: true);
            return Best(rising, rising);
        }

        return Best(MostViolating(positives: true, negatives: false), MostViolating(positives: false, negatives: true));
    }

    /// <summary>The sample that can rise whose slope is least; -1 where none can.</summary>
    private int MostViolating(bool positives, bool negatives)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        var slopes = problem.Slopes;
        var canRise = problem.CanRise;
        var isPositive = problem.IsPositive;
        for (var sample = 0; sample < slopes.Length; sample++)
        {
            if (slopes[sample] <= least && canRise[sample] && (isPositive[sample] ? positives : negatives))
            {
                (best, least) = (sample, slopes[sample]);
            }
        }

        return best;
    }

    /// <summary>The best partner of either, of the class that it may be paired with; null if no partner violates a condition by the tolerance.</summary>
    private WorkingPair? Best(int positive, int negative)
    {
        var slopes = problem.Slopes;
        var canFall = problem.CanFall;
        var isPositive = problem.IsPositive;
        var diagonal = columns.Diagonal;
        var (pair, best, violation) = (default(WorkingPair?), double.PositiveInfinity, double.NegativeInfinity);
        var positiveColumn = positive < 0 ? default : columns[positive];
        var negativeColumn = negative < 0 ? default : columns[negative];
        for (var sample = 0; sample < slopes.Length; sample++)
        {
            var rising = isPositive[sample] ? positive : negative;
            if (rising < 0 || !canFall[sample])
            {
                continue;
            }

            var difference = slopes[sample] - slopes[rising];
            violation = Math.Max(violation, difference);
            if (difference > 0)
            {
                var product = isPositive[sample] ? positiveColumn[sample] : negativeColumn[sample];
                var curvature = Math.Max((double)diagonal[rising] + diagonal[sample] - (2.0 * product), LeastCurvature);
                var change = -(difference * difference) / curvature;
                if (change <= best)
                {
                    (pair, best) = (new(rising, sample, curvature), change);
                }
            }
        }

        return violation < tolerance ? null : pair;
    }
}
