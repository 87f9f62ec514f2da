using Zkml.Data.Randomness;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Training.SupportVectors;
using Zkml.Training.SupportVectors.Solving;

namespace Zkml.Training.Tests.SupportVectors;

/// <summary>A problem between two classes, with what tests ask of its solution.</summary>
internal sealed record SmallProblem(SampleMatrix Samples, bool[] IsPositive, Kernel Kernel)
{
    public static SmallProblem OnALine(double[] places, bool[] isPositive) => new(new(1, Array.ConvertAll(places, place => (float)place)), isPositive, new LinearKernel());

    /// <summary>Two clouds that overlap, so that some samples miss their margin.</summary>
    public static SmallProblem Clouds(Kernel kernel, int samples = 80)
    {
        var random = new SplitMix64(5);
        var isPositive = Enumerable.Range(0, samples).Select(sample => sample % 3 == 0).ToArray();
        var values = isPositive.SelectMany(positive => Enumerable.Range(0, 2).Select(_ => (float)(random.NextGaussian() + (positive ? 1.2 : 0)))).ToArray();
        return new(new(2, values), isPositive, kernel);
    }

    public DualSolution Solve(Formulation formulation, double tolerance = 1e-6, long cacheBytes = 1 << 20) =>
        SequentialMinimalOptimizer.Solve(formulation, IsPositive, new KernelColumns(Samples, Kernel, cacheBytes), tolerance, CancellationToken.None);

    public double KernelOf(int first, int second)
    {
        Span<float> value = stackalloc float[1];
        Samples.Pick([second]).Evaluate(Kernel, Samples.Row(first), value);
        return value[0];
    }

    public int Sign(int sample) => IsPositive[sample] ? 1 : -1;

    public double Decision(DualSolution solution, int sample) =>
        Enumerable.Range(0, Samples.Count).Sum(other => solution.Multipliers[other] * Sign(other) * KernelOf(other, sample)) - solution.Offset;

    public double SquaredNorm(DualSolution solution) => Enumerable.Range(0, Samples.Count).Sum(sample => solution.Multipliers[sample] * Sign(sample) * (Decision(solution, sample) + solution.Offset));

    /// <summary>What C-SVC makes small; no solution can be better than its dual says.</summary>
    public double Primal(DualSolution solution, double cost) =>
        (SquaredNorm(solution) / 2) + (cost * Enumerable.Range(0, Samples.Count).Sum(sample => Math.Max(0, 1 - (Sign(sample) * Decision(solution, sample)))));

    public double Dual(DualSolution solution) => solution.Multipliers.Sum() - (SquaredNorm(solution) / 2);
}
