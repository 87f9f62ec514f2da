using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Data.Tests.Datasets;
using Zkml.Host;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.ModelFiles;
using Zkml.Training.Networks;
using Zkml.Training.TreeModels;

namespace Zkml.Data.Tests.Features;

public class FittedStepTests
{
    private static ImageDataset Digits { get; } = Mnist.Test.Pick("two hundred digits", [.. Enumerable.Range(0, 200)]);

    private static ImageSplits Few { get; } = new(Mnist.Test.Pick("few", [.. Enumerable.Range(0, 400)]), Mnist.Test.Pick("none", []));

    [Fact]
    public void Principal_components_are_those_of_NumPy_as_integers()
    {
        // v: 7×7 means of the first 200 test images; w, q = np.linalg.eigh(np.cov(v.T, bias=True)); d = q[:, -1 - i]; floor(d * 31 / d[abs(d).argmax()] + .5)
        var step = Fitted(new PrincipalComponents(3, 6));

        step.Weights[0].ShouldBe(
        [
            0, 0, 0, 1, 1, 0, 0, 0, 1, 14, 10, 19, 8, 0, 0, 5, 31, -20, 10, 15, 0, 0, 12, 28, -18, 17, 18, 1, 0, 10, 23, -17, 27, 16, 0, 0, 5, 22, 3, 27, 3, 0, 0, 0, 0, 0, 2, 0, 0,
        ]);
        step.Weights[1].ShouldBe(
        [
            0, 0, -1, 0, 0, 0, 0, 0, -1, 8, 28, 20, 3, 0, -1, -7, -9, 11, -12, 2, 0, 0, -6, -10, 12, -25, 5, 1, 0, 5, 5, 0, -12, 9, 0, 0, 6, 31, 26, -2, 2, 0, 0, 0, 0, -3, -7, 0, 0,
        ]);
        step.Weights[2].ShouldBe(
        [
            0, 0, 0, 0, 0, 0, 0, 0, 0, -6, -2, 9, 2, 0, 0, -1, 5, 9, 23, 4, 0, 0, -1, 1, 13, 20, -3, 0, 0, -2, 9, 31, 5, -9, 0, 0, 1, 9, 9, -11, -3, 0, 0, 1, 5, 2, -2, 0, 0,
        ]);

        // floor(-(weights @ v.T).mean(1) + .5)
        step.Offsets.ShouldBe([-15283, -4994, -11441]);
    }

    [Fact]
    public void A_circuit_computes_principal_components_from_the_pixels()
    {
        var pipeline = new ImagePipeline([new BlockAverage(4)], [new PrincipalComponents(3, 6)]).Fit(Digits);

        pipeline.Inputs.Length.ShouldBe(49);
        pipeline.ComputeAllFeatures(Digits)[..3].ShouldBe([-6708, -6944, 1023]);
        pipeline.Covers.ShouldContain("3 principal components included");
    }

    [Fact]
    public void Of_values_that_never_change_components_can_still_be_taken()
    {
        var step = (PrincipalComponents)new PrincipalComponents(2, 4).Fit([5, 0, 5, 0, 5, 0], columns: 2);

        step.Infer(StageLayoutOf(2)).Values.ShouldAllBe(value => value.Minimum <= value.Maximum);
        step.Weights.ShouldAllBe(row => row.Max() == 7);
    }

    [Fact]
    public void Steps_are_fitted_one_after_the_other_each_to_what_those_before_it_give()
    {
        var pipeline = new ImagePipeline([new BlockAverage(4), new PrincipalComponents(4, 8), new Standardise(7, 4)], []);

        var fitted = pipeline.Fit(Digits);

        pipeline.IsFitted.ShouldBeFalse();
        fitted.IsFitted.ShouldBeTrue();
        fitted.Outside[1].ShouldBe(Fitted(new PrincipalComponents(4, 8)));
        var inputs = fitted.EncodeAll(Digits);
        inputs.Average().ShouldBe(0, tolerance: 0.5);
        Math.Sqrt(inputs.Average(value => (double)value * value)).ShouldBe(16, tolerance: 0.5);
        fitted.Fit(Mnist.Test).ShouldBe(fitted, "what is fitted stays");
    }

    [Fact]
    public void Nothing_can_be_computed_before_a_step_is_fitted() =>
        Should.Throw<InvalidOperationException>(() => new ImagePipeline([new Standardise(7, 4)], []).Encode(Digits, 0)).Message.ShouldBe("a step of the pipeline is not fitted yet");

    [Fact]
    public void A_component_that_would_not_fit_32_bits_is_refused()
    {
        var pipeline = new ImagePipeline([new PrincipalComponents(1, 12), new PrincipalComponents(1, 12), new PrincipalComponents(1, 12)], []);

        Should.Throw<MalformedInputException>(() => pipeline.Fit(Mnist.Test.Pick("two", [0, 1]))).Message.ShouldBe("two: the feature component0 does not fit 32 bits");
    }

    [Fact]
    public void A_network_is_trained_on_components_that_its_configuration_leaves_to_be_fitted()
    {
        var config = (TrainingConfig)Read(
            """
            {
              "format": "zkml-training", "version": 1, "name": "components", "description": "", "dataset": "mnist",
              "pipeline": {"outside": [{"step": "block-average", "size": 4}, {"step": "quantise-pixels", "bits": 4}], "inside": [{"step": "pca", "components": 8, "bits": 6}]},
              "network": {"hiddenSizes": [6], "activation": "square", "weightBits": [4, 6], "rescaleBits": [0], "nonZeroWeights": 100, "logitDifferenceBits": 60},
              "optimizer": {"steps": 40, "batchSize": 64, "learningRate": 0.01, "quantizationLearningRate": 0.01, "l1": 0, "batchNormalization": true, "pruningCriterion": "saliency",
                            "pruningStart": 0.2, "pruningEnd": 0.5, "quantizationStart": 0.6}
            }
            """);

        var model = ModelTrainer.Train(config, Few, "a test");

        model.Pipeline.ShouldBe(config.Pipeline.Fit(Few[Split.Train]));
        model.Provenance.ShouldBeOfType<NetworkProvenance>().Configuration.Pipeline.ShouldBe(config.Pipeline, "the recipe is kept as it was");
        Again(model).Pipeline.ShouldBe(model.Pipeline);
    }

    [Fact]
    public void Trees_are_grown_on_features_that_their_configuration_leaves_to_be_fitted()
    {
        var config = (TreeModelConfig)Read(
            """
            {
              "format": "zkml-trees", "version": 1, "name": "standard", "description": "", "dataset": "mnist",
              "pipeline": {"outside": [{"step": "append-intensity-moments"}, {"step": "append-skeleton", "threshold": 127}, {"step": "standardise", "bits": 8, "fractionBits": 5}], "inside": []},
              "tree": {"maximumDepth": 3}
            }
            """);

        var model = ImageTreeTrainer.Train(config, Few[Split.Train], "a test");

        model.Pipeline.ShouldBe(config.Pipeline!.Fit(Few[Split.Train]));
        Again(model).Pipeline.ShouldBe(model.Pipeline);
    }

    private static ModelConfig Read(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return ModelConfigFile.Read(document.RootElement, "config.json");
    }

    private static ZkModel Again(ZkModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Save(model, stream);
        stream.Position = 0;
        return ModelFile.Load(stream, "model.json");
    }

    private static PrincipalComponents Fitted(PrincipalComponents step) => (PrincipalComponents)step.Fit(new ImagePipeline([new BlockAverage(4)], []).EncodeAll(Digits), 49);

    private static StageLayout StageLayoutOf(int count) => new([.. Enumerable.Range(0, count).Select(i => new StageValue($"v{i}", 0, 255))]);
}
