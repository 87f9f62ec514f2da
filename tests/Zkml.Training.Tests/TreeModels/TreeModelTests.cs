using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Evaluation;
using Zkml.Models.ModelFiles;
using Zkml.Models.Tests;
using Zkml.Models.Trees;
using Zkml.Testing;
using Zkml.Training.Presets;
using Zkml.Training.TreeModels;
using Zkml.Training.Trees;

namespace Zkml.Training.Tests.TreeModels;

public sealed class TreeModelTests : IDisposable
{
    private const string Start = "{\"format\": \"zkml-trees\", \"version\": 1, \"name\": \"flowers\", \"description\": \"Trees.\", \"dataset\": \"iris\", ";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"tree\": {}", 1)]
    [InlineData("\"tree\": {\"quality\": \"entropy\", \"maximumDepth\": 3, \"balancedClasses\": true}", 1)]
    [InlineData("\"forest\": {\"trees\": 5}, \"seed\": 3", 5)]
    [InlineData("\"boosting\": {\"rounds\": 4, \"learningRate\": 0.3, \"tree\": {\"maximumDepth\": 2}}, \"leafBits\": 10", 12)]
    [InlineData("\"vectorBoosting\": {\"trees\": 6, \"leaves\": 4, \"refit\": {\"epochs\": 20, \"batchSize\": 30}}, \"leafBits\": 10", 6)]
    public void A_configuration_trains_iris_and_the_model_comes_back_from_its_file(string learner, int trees)
    {
        var config = Config(learner);
        var splits = DatasetCatalogue.FindTable("iris")!.Load(DataDirectories.FromEnvironment());
        var model = TreeModelTrainer.Train(config, splits[Split.Train], splits.Schema, "zkml train --config flowers.json");
        ((IntegerTrees)model.Integer).Ensemble.Trees.Length.ShouldBe(trees);

        var path = Path.Combine(_folder.Path, "model.json");
        ModelFile.Save(model, path);
        var read = ModelFile.Load(path);
        ModelSamples.Text(read).ShouldBe(ModelSamples.Text(model));
        read.Provenance.ShouldBeOfType<TreeProvenance>().Configuration.Seed.ShouldBe(config.Seed);

        var test = splits[Split.Test];
        var found = ModelScores.Of(read.Integer, read.Pipeline, read.Pipeline.ComputeAllFeatures(test)).Classes();
        found.Where((label, i) => label == test.Label(i)).Count().ShouldBeGreaterThanOrEqualTo(28);
    }

    [Theory]
    [InlineData("\"seed\": 1", "expected exactly one of the properties tree, forest, boosting, vectorBoosting, crossValidation")]
    [InlineData("\"tree\": {}, \"forest\": {}", "expected exactly one of the properties tree, forest, boosting, vectorBoosting, crossValidation")]
    [InlineData("\"tree\": {\"depth\": 3}", "tree.depth: the property is not known here")]
    [InlineData("\"tree\": {\"maximumDepth\": 0}", "tree.maximumDepth: expected a whole number from 1")]
    [InlineData("\"forest\": {\"trees\": 0}", "forest.trees: expected a whole number from 1")]
    [InlineData("\"vectorBoosting\": {\"leaves\": 1}", "vectorBoosting.leaves: expected a whole number from 2")]
    [InlineData("\"vectorBoosting\": {\"refit\": {\"epoch\": 1}}", "vectorBoosting.refit.epoch: the property is not known here")]
    [InlineData("\"tree\": {}, \"augmentation\": {\"copies\": 65}", "augmentation.copies: expected a whole number from 0 to 64")]
    [InlineData("\"tree\": {}, \"featureBits\": 32", "featureBits: expected a whole number from 1 to 31")]
    [InlineData("\"crossValidation\": {\"candidates\": []}", "crossValidation.candidates: expected at least one candidate")]
    [InlineData("\"crossValidation\": {\"folds\": 1, \"candidates\": [{\"tree\": {}}]}", "crossValidation.folds: expected a whole number from 2")]
    [InlineData("\"crossValidation\": {\"candidates\": [{}]}", "crossValidation.candidates[0]: expected exactly one of the properties")]
    [InlineData("\"crossValidation\": {\"candidates\": [{\"crossValidation\": {}}]}", "candidates[0].crossValidation: a candidate cannot be a cross-validation itself")]
    [InlineData("\"crossValidation\": {\"score\": \"loss\", \"candidates\": [{\"tree\": {}}]}", "score: 'loss' is not known; expected one of accuracy, auc")]
    [InlineData("\"tree\": {}, \"categories\": \"hot\"", "categories: 'hot' is not known; expected one of one-hot, one-hot-drop-first, ordinal")]
    public void A_malformed_configuration_is_refused_at_its_place(string learner, string problem) =>
        Should.Throw<MalformedInputException>(() => Config(learner)).Message.ShouldContain(problem);

    [Fact]
    public void A_configuration_of_image_trees_comes_back_from_its_file()
    {
        var config = (TreeModelConfig)PresetCatalogue.Find("boosted").Configuration;
        var path = Path.Combine(_folder.Path, "boosted.json");
        using (var file = File.Create(path))
        {
            ModelConfigFile.Save(config, file);
        }

        ModelConfigFile.Load(path).ShouldBe(config);
    }

    [Fact]
    public void Trees_with_a_score_for_every_class_are_refused_for_a_number() =>
        Should.Throw<ArgumentException>(() => new MultiOutputBoostingLearner(new()).Train(new RegressionSamples(TreeFeatures.FromRows<int>(new[] { 1, 2 }, 1), [1, 2]), 0, new()))
            .Message.ShouldContain("'boosting' predicts numbers");

    private TreeModelConfig Config(string learner)
    {
        var path = Path.Combine(_folder.Path, "flowers.json");
        File.WriteAllText(path, $"{Start}{learner}}}");
        return ModelConfigFile.Load(path).ShouldBeOfType<TreeModelConfig>();
    }
}
