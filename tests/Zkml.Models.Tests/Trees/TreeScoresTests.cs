using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Models.Evaluation;
using Zkml.Models.Trees;

namespace Zkml.Models.Tests.Trees;

public class TreeScoresTests
{
    [Fact]
    public void Trees_are_added_up_and_the_largest_score_wins_in_both_forms()
    {
        var model = TreeModels.Classifier;
        var (dark, light) = (new byte[28 * 28], Enumerable.Repeat((byte)255, 28 * 28).ToArray());
        var images = new ImageDataset("two", dark.Concat(light).ToArray(), new byte[2], 28, 28, 3);

        var integer = ModelScores.Of(model.Integer, model.Pipeline, model.Pipeline.ComputeAllFeatures(images));
        integer.Values.ShouldBe([75, 25, 51, 0, 10, 141]);
        integer.Classes().ShouldBe([0, 2]);

        var real = ModelScores.Of(model.Float, model.Pipeline, images);
        real.Classes().ShouldBe([2, 2]);
    }

    [Fact]
    public void A_feature_equal_to_the_threshold_takes_the_left_branch()
    {
        var stump = new TreeEnsemble<long>(1, [new([new SplitNode<long>(0, 5, 1, 2), new LeafNode<long>([-1]), new LeafNode<long>([1])])], [0], EnsembleOutput.SignOfScore);
        var model = new IntegerTrees(stump);
        ModelScores.Of(model, new ImagePipeline([], []), new[] { 4, 5, 6 }).Classes().ShouldBe([0, 0, 1]);
    }

    [Fact]
    public void A_sum_of_zero_is_class_0_and_equal_scores_go_to_the_lowest()
    {
        EnsembleOutput.SignOfScore.ClassOf<long>([0]).ShouldBe(0);
        EnsembleOutput.LargestScore.ClassOf<long>([3, 7, 7]).ShouldBe(1);
        Should.Throw<InvalidOperationException>(() => EnsembleOutput.Value.ClassOf<long>([1]));
    }
}
