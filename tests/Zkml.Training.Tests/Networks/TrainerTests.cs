using Zkml.Host;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Evaluation;
using Zkml.Models.Networks;
using Zkml.Training.Networks;

namespace Zkml.Training.Tests.Networks;

public class TrainerTests
{
    [Theory]
    [InlineData(Activation.Square)]
    [InlineData(Activation.Relu)]
    public void A_small_network_learns_a_curved_boundary_and_keeps_it_in_integers(Activation activation)
    {
        var (result, _) = Train(SyntheticData.Config(activation));
        result.FloatValidationCorrect.ShouldBeGreaterThan(420);
        result.IntegerValidationCorrect.ShouldBeGreaterThan(420);
    }

    [Fact]
    public void Pruned_weights_stay_zero_through_fine_tuning()
    {
        var (result, _) = Train(SyntheticData.Config());
        result.Float.NonZeroWeights.ShouldBe(60);
        for (var layer = 0; layer < 2; layer++)
        {
            var (real, integer) = (result.Float.Layers[layer].Weights, result.Integer.Layers[layer].Weights);
            real.Zip(integer).ShouldAllBe(pair => pair.First != 0 || pair.Second == 0);
        }
    }

    [Fact]
    public void Weights_and_logits_keep_to_their_bits()
    {
        var data = SyntheticData.Rings();
        var (result, _) = Train(SyntheticData.Config(), data);
        result.Integer.Layers[0].Weights.ShouldAllBe(weight => Math.Abs(weight) <= 15);
        result.Integer.Layers[1].Weights.ShouldAllBe(weight => Math.Abs(weight) <= 63);
        NetworkRanges.Of(result.Integer, data.FeatureRanges).LogitDifferenceBits.ShouldBeLessThanOrEqualTo(28);
    }

    [Fact]
    public void Logits_that_no_unit_makes_narrow_enough_are_refused_instead_of_rounded_to_nothing()
    {
        var config = SyntheticData.Config();
        Should.Throw<MalformedInputException>(() => Train(config with { Network = config.Network with { LogitDifferenceBits = 8 } }))
            .Message.ShouldStartWith("training: network.logitDifferenceBits: 8 bits are too few for the logits of this network");
    }

    [Fact]
    public void The_same_seed_gives_the_same_network_with_one_thread_and_with_three()
    {
        var (first, _) = Train(SyntheticData.Config(), threads: 1);
        var (second, _) = Train(SyntheticData.Config(), threads: 3);
        Weights(second.Integer).ShouldBe(Weights(first.Integer));
        second.Float.Layers.SelectMany(layer => layer.Weights).ShouldBe(first.Float.Layers.SelectMany(layer => layer.Weights));
    }

    [Fact]
    public void The_result_does_not_depend_on_whether_anybody_listens()
    {
        var (heard, _) = Train(SyntheticData.Config());
        var unheard = Trainer.Train(SyntheticData.Config(), SyntheticData.Rings(), null, 2, CancellationToken.None);
        Weights(unheard.Integer).ShouldBe(Weights(heard.Integer));
    }

    [Fact]
    public void A_number_of_steps_that_reports_do_not_divide_still_ends_with_the_last_step()
    {
        var config = SyntheticData.Config();
        var (_, reports) = Train(config with { Optimizer = config.Optimizer with { Steps = 401 } });
        reports[^1].Step.ShouldBe(401);
    }

    [Fact]
    public void Another_seed_gives_another_network()
    {
        var (first, _) = Train(SyntheticData.Config());
        var (second, _) = Train(SyntheticData.Config() with { Seed = 2 });
        Weights(second.Integer).ShouldNotBe(Weights(first.Integer));
    }

    [Fact]
    public void The_network_that_is_returned_is_the_best_that_was_reported_not_the_last()
    {
        var data = SyntheticData.Rings();
        var (result, reports) = Train(SyntheticData.Config(), data);
        var quantized = reports.Where(report => report.Phase == TrainingPhase.Quantization).ToList();
        var best = quantized.Max(report => report.ValidationAccuracy);
        ((double)result.IntegerValidationCorrect / data.Validation.Count).ShouldBeGreaterThanOrEqualTo(best);
        result.BestStep.ShouldBeLessThan(reports[^1].Step);
        CountCorrect(result.Integer, data).ShouldBe(result.IntegerValidationCorrect);
    }

    [Fact]
    public void Progress_runs_through_the_phases_in_order_and_ends_with_the_last_step()
    {
        var (_, reports) = Train(SyntheticData.Config());
        reports.Select(report => report.Phase).Distinct().ShouldBe([TrainingPhase.Dense, TrainingPhase.Pruning, TrainingPhase.Quantization]);
        reports.Select(report => report.Step).ShouldBeInOrder();
        reports[^1].Step.ShouldBe(600);
        reports[0].NonZeroWeights.ShouldBe((8 * 12) + (12 * 3));
        reports[^1].NonZeroWeights.ShouldBeLessThanOrEqualTo(60);
        reports[^1].Loss.ShouldBeLessThan(reports[0].Loss);
    }

    [Fact]
    public void L1_leaves_fewer_integer_weights()
    {
        var plain = SyntheticData.Config();
        var (without, _) = Train(plain);
        var (with, _) = Train(plain with { Optimizer = plain.Optimizer with { L1 = 0.01 } });
        with.Integer.NonZeroWeights.ShouldBeLessThan(without.Integer.NonZeroWeights);
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var cancellation = new CancellationTokenSource();
        var steps = 0;
        var progress = new Listener(report =>
        {
            steps = report.Step;
            cancellation.Cancel();
        });
        Should.Throw<OperationCanceledException>(() => Trainer.Train(SyntheticData.Config(), SyntheticData.Rings(), progress, 2, cancellation.Token));
        steps.ShouldBeLessThan(10);
    }

    [Fact]
    public void A_run_of_one_step_gives_a_network_too()
    {
        var config = SyntheticData.Config();
        var (result, _) = Train(config with { Optimizer = config.Optimizer with { Steps = 1 } });
        result.Float.NonZeroWeights.ShouldBe(60);
        result.Integer.NonZeroWeights.ShouldBeInRange(1, 60);
    }

    [Fact]
    public void Weights_that_grow_without_limit_are_told_in_one_line()
    {
        var config = SyntheticData.Config();
        var wild = config with { Optimizer = config.Optimizer with { LearningRate = 1e30, BatchNormalization = false } };
        Should.Throw<MalformedInputException>(() => Train(wild)).Message.ShouldEndWith("the loss is not finite any more; use a smaller learningRate");
    }

    private static (TrainingResult Result, List<TrainingProgress> Reports) Train(TrainingConfig config, TrainingData? data = null, int threads = 2)
    {
        var reports = new List<TrainingProgress>();
        return (Trainer.Train(config, data ?? SyntheticData.Rings(), new Listener(reports.Add), threads, CancellationToken.None), reports);
    }

    private static int[] Weights(IntegerNetwork network) => [.. network.Layers.SelectMany(layer => layer.Weights)];

    private static int CountCorrect(IntegerNetwork network, TrainingData data) =>
        new IntegerEvaluator(network, data.FeatureRanges).Classify(data.Validation.Widened())
            .Where((found, sample) => found == data.Validation.Labels.Span[sample]).Count();

    private sealed class Listener(Action<TrainingProgress> listen) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => listen(value);
    }
}
