using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Networks;
using Zkml.Testing;

namespace Zkml.Tests.Face;

/// <summary>What the assemblies that train and import add to a model.</summary>
public sealed class TrainingTests
{
    private static readonly TreeModelConfig Iris = new() { Name = "iris", Description = "Which of three species an iris is.", Dataset = "iris", Learner = new SingleTreeLearner(new()) };

    private static readonly TrainingConfig Network = new()
    {
        Name = "tiny",
        Description = "Which digit an image shows.",
        Dataset = "mnist",
        Pipeline = new ImagePipeline(outside: [new BlockAverage(2), new QuantisePixels(3)], inside: []),
        Network = new() { HiddenSizes = [2], Activation = Activation.Square, WeightBits = [4, 4], RescaleBits = [0], NonZeroWeights = 400, LogitDifferenceBits = 40 },
        Optimizer = new() { Steps = 20, BatchSize = 16 },
    };

    [Fact]
    public void A_table_is_learned_the_same_each_time_and_the_stage_is_told()
    {
        var progress = new ProvenIris.Stages();
        var rows = DatasetCatalogue.LoadTable("iris");

        var program = ZkModel.Train(Iris, rows, progress).Transpile();

        progress.Names.ShouldBe(["growing trees"]);
        program.AleoText.ShouldBe(ZkModel.Train(Iris, rows).Transpile().AleoText);
        program.Evaluate(rows[Split.Test]).Disagreements.ShouldBeEmpty();
        Should.Throw<OperationCanceledException>(() => ZkModel.Train(Iris, rows, cancellation: new(canceled: true)));
    }

    [Fact]
    public void A_network_tells_how_far_its_training_is_and_can_be_stopped_on_the_way()
    {
        var mnist = DatasetCatalogue.Load("mnist");
        var few = new ImageSplits(mnist.Training.Pick("mnist", [.. Enumerable.Range(0, 200)]), mnist.Test);
        var progress = new ProvenIris.Stages();

        ZkModel.Train(Network, few, progress).Transpile().Evaluate(mnist.Test.Part(0, 20)).Disagreements.ShouldBeEmpty();

        progress.Names[0].ShouldBe("preparation");
        progress.Names[^1].ShouldBe("quantization");
        using var cancellation = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => ZkModel.Train(Network, few, new ProvenIris.Stages(_ => cancellation.Cancel()), cancellation.Token));
    }

    [Fact]
    public void A_tree_of_another_library_is_imported_and_becomes_a_program()
    {
        var program = ZkModel.Import(Path.Combine(Repository.Root, "tests", "Zkml.Import.Tests", "Data", "iris-tree.onnx")).Transpile();

        program.Name.ShouldBe("iris_tree_model");
        program.Run(program.InputOf(DatasetCatalogue.LoadTable("iris")[Split.Test], 0)).Class.ShouldNotBeNull();
    }
}
