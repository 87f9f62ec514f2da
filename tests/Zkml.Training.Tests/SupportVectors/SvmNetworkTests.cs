using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Evaluation;
using Zkml.Training.SupportVectors;

namespace Zkml.Training.Tests.SupportVectors;

public class SvmNetworkTests
{
    [Theory]
    [InlineData(KernelKind.Linear, 1)]
    [InlineData(KernelKind.Square, 2)]
    public void With_all_its_squares_the_network_gives_the_scores_of_the_machine(KernelKind kind, int layers)
    {
        var machine = Train(kind);
        var network = SvmNetwork.Of(machine, Rings.Train.Samples, int.MaxValue, new());

        network.Layers.Length.ShouldBe(layers);
        var samples = Rings.Validation.Samples;
        var logits = new FloatEvaluator(network).Logits(Features(samples));
        for (var sample = 0; sample < samples.Count; sample++)
        {
            var scores = Scores(machine, samples.Row(sample));
            for (var label = 0; label < scores.Length; label++)
            {
                ((double)logits[(sample * scores.Length) + label]).ShouldBe(scores[label], 1e-3 * (1 + Math.Abs(scores[label])));
            }
        }
    }

    [Fact]
    public void The_more_squares_the_nearer_are_the_scores()
    {
        var machine = Train(KernelKind.Square);
        var samples = Rings.Train.Samples;
        var all = Logits(int.MaxValue);

        var errors = new[] { 1, 3, 9, 20 }.Select(squares => Logits(squares).Zip(all).Sum(pair => Math.Pow(pair.First - pair.Second, 2))).ToArray();

        errors.ShouldBeInOrder(SortDirection.Descending);
        errors[^1].ShouldBeLessThan(errors[0] / 20);

        float[] Logits(int squares) => new FloatEvaluator(SvmNetwork.Of(machine, samples, squares, new())).Logits(Features(samples));
    }

    [Fact]
    public void Squares_that_are_left_out_leave_their_mean_behind()
    {
        var machine = Train(KernelKind.Square);
        var samples = Rings.Train.Samples;
        var (all, few) = (MeanLogits(int.MaxValue), MeanLogits(4));

        for (var label = 0; label < all.Length; label++)
        {
            few[label].ShouldBe(all[label], 1e-2);
        }

        double[] MeanLogits(int squares)
        {
            var logits = new FloatEvaluator(SvmNetwork.Of(machine, samples, squares, new())).Logits(Features(samples));
            return [.. Enumerable.Range(0, 3).Select(label => Enumerable.Range(0, samples.Count).Average(sample => logits[(sample * 3) + label]))];
        }
    }

    private static OneAgainstAllSvm Train(KernelKind kind) => (OneAgainstAllSvm)SvmTrainer.Train(
        Rings.Config with { Kernel = new(kind, Constant: kind == KernelKind.Square ? 1 : 0), Formulation = new CostFormulation(kind == KernelKind.Square ? 1 : 0.01) },
        Rings.Train.Samples,
        Rings.Train.Labels,
        3,
        new());

    private static double[] Scores(OneAgainstAllSvm machine, ReadOnlySpan<float> sample)
    {
        var kernels = new float[machine.Vectors.Count];
        machine.Vectors.Evaluate(machine.Kernel, sample, kernels);
        var scores = new double[machine.ClassCount];
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = machine.Constant(label);
            for (var vector = 0; vector < kernels.Length; vector++)
            {
                scores[label] += machine.Weights(label)[vector] * kernels[vector];
            }
        }

        return scores;
    }

    private static int[] Features(SampleMatrix samples) => Array.ConvertAll(samples.Values.ToArray(), value => (int)value);
}
