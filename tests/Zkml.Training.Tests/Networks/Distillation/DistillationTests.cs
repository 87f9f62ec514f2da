using Zkml.Models.Configurations.Networks;
using Zkml.Training.Networks;
using Zkml.Training.Networks.Distillation;

namespace Zkml.Training.Tests.Networks.Distillation;

public class DistillationTests
{
    private static readonly TrainingConfig Config = SyntheticData.Config() with
    {
        Distillation = new() { Teachers = 2, HiddenSizes = [48], Steps = 1000, Temperature = 2, Share = 0.7 },
    };

    [Fact]
    public void Teachers_give_every_training_sample_probabilities_that_sum_to_one()
    {
        var data = SyntheticData.Rings();
        data = data with { Distorted = data.Originals.Slice(100, 700) };
        var soft = Teach(Config, data).SoftLabels!;
        soft.Probabilities.Length.ShouldBe((data.Originals.Count + 700) * 3);
        for (var sample = 0; sample < data.Originals.Count + 700; sample++)
        {
            soft.Row(sample).ToArray().ShouldAllBe(probability => probability >= 0 && probability <= 1);
            soft.Row(sample).ToArray().Sum().ShouldBe(1, 1e-4);
        }

        soft.Row(data.Originals.Count + 5).ToArray().ShouldBe(soft.Row(105).ToArray(), "a distorted sample with the features of an original");
    }

    [Fact]
    public void Teachers_know_most_samples_and_a_higher_temperature_makes_them_less_sure()
    {
        var data = SyntheticData.Rings();
        var sharp = Teach(Config with { Distillation = Config.Distillation! with { Temperature = 1 } }, data).SoftLabels!;
        var soft = Teach(Config, data).SoftLabels!;
        var right = 0;
        var (sureness, softer) = (0.0, 0.0);
        for (var sample = 0; sample < data.Originals.Count; sample++)
        {
            var row = sharp.Row(sample);
            right += System.Numerics.Tensors.TensorPrimitives.IndexOfMax(row) == data.Originals.Labels.Span[sample] ? 1 : 0;
            sureness += row.ToArray().Max();
            softer += soft.Row(sample).ToArray().Max();
        }

        right.ShouldBeGreaterThan(1700);
        softer.ShouldBeLessThan(sureness);
    }

    [Fact]
    public void The_same_seed_gives_the_same_pupil_with_one_thread_and_with_three()
    {
        var first = Trainer.Train(Config, SyntheticData.Rings(), null, 1, CancellationToken.None);
        var second = Trainer.Train(Config, SyntheticData.Rings(), null, 3, CancellationToken.None);
        second.Float.Layers.SelectMany(layer => layer.Weights).ShouldBe(first.Float.Layers.SelectMany(layer => layer.Weights));
        first.IntegerValidationCorrect.ShouldBeGreaterThan(420);
    }

    [Fact]
    public void A_share_of_zero_is_a_training_without_teachers()
    {
        var alone = Trainer.Train(Config with { Distillation = null }, SyntheticData.Rings(), null, 1, CancellationToken.None);
        var taught = Trainer.Train(Config with { Distillation = Config.Distillation! with { Share = 0 } }, SyntheticData.Rings(), null, 1, CancellationToken.None);
        taught.Integer.Layers.SelectMany(layer => layer.Weights).ShouldBe(alone.Integer.Layers.SelectMany(layer => layer.Weights));
    }

    [Fact]
    public void Progress_names_the_teachers_before_the_network()
    {
        var phases = new List<TrainingPhase>();
        Trainer.Train(Config, SyntheticData.Rings(), new Reports(report => phases.Add(report.Phase)), 1, CancellationToken.None);
        phases[0].ShouldBe(TrainingPhase.Teachers);
        phases[^1].ShouldBe(TrainingPhase.Quantization);
    }

    private static TrainingData Teach(TrainingConfig config, TrainingData data) => Teachers.Teach(config, data, null, 2, CancellationToken.None);

    private sealed class Reports(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }
}
