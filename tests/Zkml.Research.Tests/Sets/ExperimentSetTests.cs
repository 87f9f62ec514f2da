using Zkml.Host;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.Trees;
using Zkml.Research.Sets;
using Zkml.Research.Tests.Support;
using Zkml.Training.Presets;

namespace Zkml.Research.Tests.Sets;

public class ExperimentSetTests
{
    public static TheoryData<string> Shipped => [.. ExperimentSetCatalogue.Names];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_set_can_be_read_and_bears_its_name(string name)
    {
        var set = ExperimentSetCatalogue.Find(name);

        set.Name.ShouldBe(name);
        set.Experiments.Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void An_experiment_is_its_base_with_its_changes_alone()
    {
        var preset = (TrainingConfig)PresetCatalogue.Find("square").Configuration;

        var experiment = SmallSet.Read(SmallSet.Json(
            """[{"name": "wide", "base": "square", "changes": {"network": {"hiddenSizes": [40]}}}]""",
            """[{"name": "square", "preset": "square"}]""")).Experiments.ShouldHaveSingleItem();

        var configuration = experiment.Configuration.ShouldBeOfType<TrainingConfig>();
        configuration.Name.ShouldBe("wide");
        configuration.Network.HiddenSizes.ShouldBe([40]);
        configuration.Network.NonZeroWeights.ShouldBe(preset.Network.NonZeroWeights);
        configuration.Network.WeightBits.ShouldBe(preset.Network.WeightBits);
        configuration.Optimizer.ShouldBe(preset.Optimizer);
        configuration.Augmentation.ShouldBe(preset.Augmentation);
        configuration.Pipeline.ShouldBe(preset.Pipeline);
    }

    [Fact]
    public void Seeds_count_as_experiments_of_which_a_set_has_a_few_thousand()
    {
        var seeds = string.Join(", ", Enumerable.Range(0, 100));
        var experiments = string.Join(", ", Enumerable.Range(0, 41).Select(i => $$"""{"name": "e{{i}}", "base": "tree", "seeds": [{{seeds}}]}"""));

        Should.Throw<MalformedInputException>(() => SmallSet.Of($"[{experiments}]")).Message.ShouldBe("small.json: experiments[40]: up to here there are 4100 experiments, each seed counted; at most 4096 are allowed");
    }

    // A base takes a line of a file, and the configuration that it stands for may be as long as the file.
    [Fact]
    public void Configurations_that_a_small_set_makes_large_are_refused()
    {
        var large = $$$"""{"name": "b0", "configuration": {"x": "{{{new string('y', 100_000)}}}"}}""";
        var bases = string.Join(", ", Enumerable.Range(1, 200).Select(i => $$"""{"name": "b{{i}}", "base": "b{{i - 1}}"}""").Prepend(large));

        Should.Throw<MalformedInputException>(() => SmallSet.Read(SmallSet.Json("[]", $"[{bases}]"))).Message
            .ShouldBe("small.json: bases[167]: up to here the configurations have 16801512 bytes in total; at most 16777216 are allowed");
    }

    [Fact]
    public void Bases_build_on_bases_and_keep_their_standardisation()
    {
        var experiment = SmallSet.Read(SmallSet.Json(
            """[{"name": "one", "base": "second"}]""",
            """
            [
              {"name": "first", "preset": "square", "standardise": {"bits": 7, "fractionBits": 4}},
              {"name": "second", "base": "first", "changes": {"seed": 9}}
            ]
            """)).Experiments.ShouldHaveSingleItem();

        experiment.Standardisation.ShouldBe(new(7, 4));
        experiment.Configuration.Seed.ShouldBe(9);
    }

    [Fact]
    public void A_learner_of_trees_is_exchanged_by_removing_one_and_adding_another()
    {
        var experiment = SmallSet.Of("""[{"name": "grove", "base": "tree", "changes": {"tree": null, "forest": {"trees": 3}}}]""").Experiments.ShouldHaveSingleItem();

        experiment.Configuration.ShouldBeOfType<TreeModelConfig>().Learner.ShouldBeOfType<ForestLearner>().Config.TreeCount.ShouldBe(3);
    }

    [Fact]
    public void Each_seed_is_a_row_of_its_own() =>
        SmallSet.Of("""[{"name": "square", "base": "square", "seeds": [4, 5]}]""").Experiments.Select(experiment => (experiment.Name, experiment.Configuration.Seed)).ShouldBe([("square", 4), ("square", 5)]);

    [Theory]
    [InlineData("""[{"name": "a", "base": "round"}]""", "experiments[0].base", "'round'", "square, tree")]
    [InlineData("""[{"name": "a", "base": "square", "changes": {"network": {"hidden": [3]}}}]""", "experiments[0] (a)", "network.hidden", "not known")]
    [InlineData("""[{"name": "a", "base": "square", "changes": {"seed": 1, "seed": 2}}]""", "experiments[0].changes.seed", "duplicate property", "remove one")]
    [InlineData("""[{"name": "a", "base": "square"}, {"name": "a", "base": "tree"}]""", "experiments", "'a' with the seed 1", "2 times")]
    [InlineData("""[{"name": "a", "base": "square", "changes": {"dataset": "iris"}}]""", "experiments[0]", "'iris'", "mnist, fashion-mnist")]
    [InlineData("""[{"name": "A b", "base": "square"}]""", "experiments[0].name", "lower-case letters", "64")]
    [InlineData("""[{"name": "a", "base": "square", "published": {"source": "x", "accuracy": 97, "difference": ""}}]""", "experiments[0].published.accuracy", "97", "0 to 1")]
    [InlineData("[]", "experiments", "none", "add")]
    public void A_malformed_experiment_is_refused_with_its_place(string experiments, params string[] parts)
    {
        var refusal = Should.Throw<MalformedInputException>(() => SmallSet.Of(experiments)).Message;

        refusal.ShouldStartWith("small.json: ");
        foreach (var part in parts)
        {
            refusal.ShouldContain(part);
        }
    }

    [Fact]
    public void A_base_of_two_origins_is_refused() =>
        Should.Throw<MalformedInputException>(() => SmallSet.Read(SmallSet.Json("""[{"name": "a", "base": "b"}]""", """[{"name": "b", "preset": "square", "base": "c"}]""")))
            .Message.ShouldContain("bases[0]");

    [Fact]
    public void A_set_of_another_version_is_refused() =>
        Should.Throw<MalformedInputException>(() => SmallSet.Read("""{"format": "zkml-experiments", "version": 2}""")).Message.ShouldContain("version 2");

    [Fact]
    public void An_unknown_name_is_refused_with_those_that_there_are() =>
        Should.Throw<MalformedInputException>(() => ExperimentSetCatalogue.Find("slow")).Message.ShouldContain("quick, frontier, original, presets, proving");
}
