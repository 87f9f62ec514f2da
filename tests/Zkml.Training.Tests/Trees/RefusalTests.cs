using Zkml.Models.Configurations.Trees;
using Zkml.Training.Trees;

namespace Zkml.Training.Tests.Trees;

/// <summary>What trainers do not take, and what they say then.</summary>
public class RefusalTests
{
    private static readonly TreeFeatures Features = TreeFeatures.FromRows<double>(new double[] { 1, 2, 3, 4, 5, 6 }, 2);
    private static readonly ClassificationSamples Samples = new(Features, [0, 1, 1], 2);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_is_not_finite_is_refused_with_its_place(double value) =>
        Should.Throw<ArgumentException>(() => TreeFeatures.FromRows<double>(new[] { 1, 2, 3, value }, 2)).Message.ShouldStartWith("sample 1, feature 1: ");

    [Fact]
    public void Rows_that_are_not_whole_are_refused() =>
        Should.Throw<ArgumentException>(() => TreeFeatures.FromRows<double>(new double[] { 1, 2, 3 }, 2)).Message.ShouldStartWith("3 values are not whole samples of 2 features");

    [Fact]
    public void A_label_out_of_range_is_refused_with_its_sample() =>
        Should.Throw<ArgumentException>(() => new ClassificationSamples(Features, [0, 2, 1], 2)).Message.ShouldStartWith("sample 1: class 2 is not one of 0 to 1");

    [Fact]
    public void A_negative_weight_is_refused_with_its_sample() =>
        Should.Throw<ArgumentException>(() => new ClassificationSamples(Features, [0, 1, 1], 2, [1, 1, -1])).Message.ShouldStartWith("sample 2: weight -1");

    [Fact]
    public void Weights_that_are_all_zero_are_refused() =>
        Should.Throw<ArgumentException>(() => new RegressionSamples(Features, [1, 2, 3], [0, 0, 0])).Message.ShouldStartWith("all weights are zero");

    [Fact]
    public void Settings_out_of_range_are_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TreeConfig { MaximumDepth = 0 }).ParamName.ShouldBe("MaximumDepth");
        Should.Throw<ArgumentOutOfRangeException>(() => new TreeConfig { MaximumLeaves = 1 }).ParamName.ShouldBe("MaximumLeaves");
        Should.Throw<ArgumentOutOfRangeException>(() => new TreeConfig { PruningStrength = double.NaN }).ParamName.ShouldBe("PruningStrength");
        Should.Throw<ArgumentOutOfRangeException>(() => new BoostingConfig { LearningRate = 1.5 }).ParamName.ShouldBe("LearningRate");
        Should.Throw<ArgumentOutOfRangeException>(() => new ForestConfig { TreeCount = 0 }).ParamName.ShouldBe("TreeCount");
        Should.Throw<ArgumentOutOfRangeException>(() => new MultiOutputBoostingConfig { Leaves = 1 }).ParamName.ShouldBe("Leaves");
        Should.Throw<ArgumentOutOfRangeException>(() => new LeafRefitConfig { Epochs = -1 }).ParamName.ShouldBe("Epochs");
    }

    [Fact]
    public void Every_trainer_refuses_grids_that_do_not_fit_the_features()
    {
        const string message = "1 grids for 2 features";
        var tree = new TreeConfig { Grids = [FeatureGrid.Integers] };
        Should.Throw<ArgumentException>(() => TreeTrainer.Train(Samples, tree)).Message.ShouldStartWith(message);
        Should.Throw<ArgumentException>(() => ForestTrainer.Train(Samples, new() { Tree = tree })).Message.ShouldStartWith(message);
        Should.Throw<ArgumentException>(() => BoostingTrainer.Train(Samples, new() { Tree = tree })).Message.ShouldStartWith(message);
        Should.Throw<ArgumentException>(() => MultiOutputBoostingTrainer.Train(Samples, new() { Grids = tree.Grids })).Message.ShouldStartWith(message);
    }

    [Fact]
    public void Class_weights_must_be_one_a_class() =>
        Should.Throw<ArgumentException>(() => TreeTrainer.Train(Samples, new() { ClassWeights = ClassWeighting.Of(1, 2, 3) })).Message.ShouldBe("3 class weights for 2 classes");

    [Fact]
    public void Boosting_wants_two_classes()
    {
        var samples = new ClassificationSamples(Features, [0, 0, 0], 1);
        Should.Throw<ArgumentException>(() => BoostingTrainer.Train(samples, new()));
        Should.Throw<ArgumentException>(() => MultiOutputBoostingTrainer.Train(samples, new()));
    }

    [Fact]
    public void Boosting_that_would_take_too_much_memory_is_refused_before_it_takes_any()
    {
        var samples = new ClassificationSamples(TreeFeatures.FromRows<int>(Enumerable.Range(0, 1000).ToArray(), 1), new int[1000], 100);
        Should.Throw<ArgumentException>(() => MultiOutputBoostingTrainer.Train(samples, new() { Leaves = 10_000 })).Message
            .ShouldStartWith("1000 bins, 100 classes and 10000 leaves would take 14.9 GiB; sort the features into fewer bins");
    }

    [Fact]
    public void A_training_that_is_stopped_says_so()
    {
        var stopped = new ParallelOptions { CancellationToken = new(canceled: true) };
        Should.Throw<OperationCanceledException>(() => TreeTrainer.Train(Samples, new(), 0, stopped));
        Should.Throw<OperationCanceledException>(() => ForestTrainer.Train(Samples, new(), 0, stopped));
        Should.Throw<OperationCanceledException>(() => BoostingTrainer.Train(Samples, new(), 0, stopped));
        Should.Throw<OperationCanceledException>(() => MultiOutputBoostingTrainer.Train(Samples, new(), 0, stopped));
    }
}
