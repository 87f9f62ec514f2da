using Zkml.Data.Datasets;
using Zkml.Data.Features.Steps;
using Zkml.Data.Images.Resizing;
using Zkml.Evaluating;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.TreeModels;
using Zkml.Transpiling;

namespace Zkml.Tests.Lowering.Trees;

public class ImageTreeTests
{
    private const int Images = 1_000;

    private static readonly Lazy<ImageSplits> Mnist = new(() => DatasetCatalogue.Load("mnist"));

    [Fact]
    public void A_tree_of_distorted_digits_is_the_same_on_any_number_of_threads_and_in_the_circuit() =>
        Check(new SingleTreeLearner(new() { Quality = SplitQuality.Entropy, MaximumLeaves = 40 }), trees: 1, originalShare: 0.5);

    [Fact]
    public void Boosted_trees_with_a_score_for_every_digit_are_the_same_on_any_number_of_threads_and_in_the_circuit() =>
        Check(new MultiOutputBoostingLearner(new() { TreeCount = 5, Leaves = 8, Refit = new() { Epochs = 2, BatchSize = 100 } }), trees: 5, originalShare: 0.8);

    private static void Check(TreeLearner learner, int trees, double originalShare)
    {
        var config = new TreeModelConfig
        {
            Name = "few",
            Description = "Few digits.",
            Dataset = "mnist",
            Pipeline = new([new CropResize(12, ResizeMethod.Area), new Binarise(127)], []),
            Learner = learner,
            Quantization = new(LeafBits: 8),
            Augmentation = new(1, 8, 0.1, 0.1, 1, 0.5, originalShare),
            Seed = 3,
        };
        var model = Train(config, threads: 4);
        var alone = Train(config, threads: 1);
        Nodes(((FloatTrees)alone.Float).Ensemble).ShouldBe(Nodes(((FloatTrees)model.Float).Ensemble));
        Nodes(((IntegerTrees)alone.Integer).Ensemble).ShouldBe(Nodes(((IntegerTrees)model.Integer).Ensemble));

        var ensemble = ((IntegerTrees)model.Integer).Ensemble;
        ensemble.Trees.Length.ShouldBe(trees);
        ensemble.Splits.ShouldAllBe(split => split.Threshold == 0);
        var test = Mnist.Value.Test.Pick("few", Enumerable.Range(0, 200).ToArray());
        var evaluation = ModelEvaluator.Evaluate(Transpiler.Transpile(model, new("few")), test, interpreterSamples: 50);
        evaluation.Disagreements.ShouldBeEmpty();
        evaluation.InterpreterDisagreements.ShouldBe(0);
        evaluation.CircuitAccuracy.ShouldBeGreaterThan(0.5);
    }

    private static ZkModel Train(TreeModelConfig config, int threads) => ImageTreeTrainer.Train(
        config, Mnist.Value.Training.Pick("few", Enumerable.Range(0, Images).ToArray()), "a test", new() { MaxDegreeOfParallelism = threads });

    private static TreeNode<T>[] Nodes<T>(TreeEnsemble<T> ensemble)
        where T : struct, System.Numerics.INumber<T> => [.. ensemble.Trees.SelectMany(tree => tree.Nodes)];
}
