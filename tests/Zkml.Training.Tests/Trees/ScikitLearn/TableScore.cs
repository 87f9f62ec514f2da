using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Training.Tests.Trees.ScikitLearn;

/// <summary>Accuracy, or R² for regression, on rows.</summary>
internal static class TableScore
{
    public static double Of(TreeEnsemble<double> ensemble, double[][] rows, double[] targets) =>
        ensemble.Output == EnsembleOutput.Value ? Determination(ensemble, rows, targets) : Accuracy(ensemble, rows, targets);

    private static double Accuracy(TreeEnsemble<double> ensemble, double[][] rows, double[] targets) =>
        Enumerable.Range(0, rows.Length).Count(i => ensemble.ClassOf(Scores(ensemble, rows[i])) == (int)targets[i]) / (double)rows.Length;

    private static double Determination(TreeEnsemble<double> ensemble, double[][] rows, double[] targets)
    {
        var mean = targets.Average();
        var unexplained = Enumerable.Range(0, rows.Length).Sum(i => Math.Pow(targets[i] - Scores(ensemble, rows[i])[0], 2));
        return 1 - (unexplained / targets.Sum(target => Math.Pow(target - mean, 2)));
    }

    private static double[] Scores(TreeEnsemble<double> ensemble, double[] row)
    {
        var scores = new double[ensemble.ScoreCount];
        // scikit-learn compares 32-bit floats.
        ensemble.ComputeScores([.. row.Select(value => (double)(float)value)], scores);
        return scores;
    }
}
