using Zkml.Circuits.Passes;
using Zkml.Lowering;
using Zkml.Models.Trees;

namespace Zkml.Tests.Lowering.Trees;

public class SizeTests
{
    /// <summary>
    /// The small tree: 11 products for the tests, of which each compares only the bits that can matter where it is asked; a product for each of the two
    /// splits above another; 9 for the class as an integer. The other: 21, 5 and 9.
    /// </summary>
    [Fact]
    public void An_Iris_tree_takes_few_constraints()
    {
        Constraints(ReferenceTrees.SmallIris).ShouldBe(11 + 2 + 9);
        Constraints(ReferenceTrees.Iris).ShouldBe(21 + 5 + 9);
    }

    /// <summary>The tests of all splits share a word of 64 bits (65); then a product a split (8), and the class (9).</summary>
    [Fact]
    public void An_Iris_tree_with_private_weights_takes_82_constraints()
    {
        var iris = ReferenceTrees.Iris;
        var lowered = ModelLowering.LowerWithPrivateWeights(iris.Interface, PrivateTrees.Of(iris.Trees), OutputKind.Class);
        PassPipeline.Optimise(lowered.Circuit).BodyConstraints.ShouldBe(65 + 8 + 9);
    }

    /// <summary>
    /// Tests of one-bit features are free. Selecting all votes at once takes a product a split above the lowest ones, 7 a tree; the votes of 10 classes
    /// are then read from one word of 64 bits; the rest is the argmax.
    /// </summary>
    [Fact]
    public void A_forest_selects_the_votes_for_all_classes_at_once()
    {
        var forest = ReferenceTrees.VotingForest(54, 4, 10, 100);
        forest.Trees.SplitCount.ShouldBe(810);
        var sections = new CompiledEnsemble(forest, OutputKind.Class).Circuit.ConstraintsBySection().ToDictionary(section => section.Section, section => section.Constraints);
        sections["trees"].ShouldBe(54 * 7);
        sections["scores"].ShouldBe(65);
        sections.Values.Sum().ShouldBeLessThan(600);
    }

    [Fact]
    public void Thirty_thousand_splits_are_lowered_and_passed()
    {
        var forest = ReferenceTrees.VotingForest(500, 6, 10, 784);
        forest.Trees.SplitCount.ShouldBe(31_500);
        var circuit = PassPipeline.Optimise(ModelLowering.Lower(forest.Interface, new IntegerTrees(forest.Trees), OutputKind.Class));
        circuit.BodyConstraints.ShouldBeLessThan(31_500);
    }

    private static int Constraints(RandomEnsemble ensemble) => new CompiledEnsemble(ensemble, OutputKind.Class).Circuit.BodyConstraints;
}
