using Zkml.Cli.Tests.Support;
using Zkml.Training.Presets;

namespace Zkml.Cli.Tests.Commands;

public class InspectCommandTests
{
    public static TheoryData<string> Presets => [.. PresetCatalogue.All.Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Presets))]
    public void The_parts_of_the_constraints_add_up_to_the_total(string preset)
    {
        var json = CommandRun.Of("inspect", preset, "--json").ShouldSucceed().Json;

        var constraints = json["constraints"]!;
        var parts = new[] { "body", "inputs", "outputs", "fixed" }.Sum(part => constraints[part]!.GetValue<int>());
        constraints["total"]!.GetValue<int>().ShouldBe(parts);
        json["sections"]!.AsArray().Sum(section => section!["constraints"]!.GetValue<int>()).ShouldBe(constraints["body"]!.GetValue<int>());
        json["sections"]!.AsArray().Sum(section => section!["bytes"]!.GetValue<int>()).ShouldBeInRange(1, json["program"]!["bytes"]!.GetValue<int>());
        if (json["layers"] is { } layers)
        {
            layers.AsArray().Sum(layer => layer!["nonzeroWeights"]!.GetValue<int>()).ShouldBe(json["weights"]!["nonzero"]!.GetValue<int>());
            layers.AsArray().ShouldAllBe(layer => layer!["scale"]!.GetValue<double>() > 0);
        }
        else
        {
            json["trees"]!["splits"]!.GetValue<int>().ShouldBeLessThan(json["weights"]!["nonzero"]!.GetValue<int>());
        }
    }

    [Fact]
    public void It_shows_layers_proven_ranges_and_what_a_proof_covers()
    {
        var output = CommandRun.Of("inspect", "square").ShouldSucceed().Output;

        output.ShouldContain("proven sums");
        output.ShouldContain("square");
        output.ShouldContain("the proof covers");
    }

    [Fact]
    public void Logits_and_public_inputs_change_the_cost()
    {
        var byClass = CommandRun.Of("inspect", "square", "--json").ShouldSucceed().Json["constraints"]!;
        var byLogits = CommandRun.Of("inspect", "square", "--json", "--output", "logits", "--inputs", "public").ShouldSucceed().Json["constraints"]!;

        byLogits["body"]!.GetValue<int>().ShouldNotBe(byClass["body"]!.GetValue<int>());
        byLogits["outputs"]!.GetValue<int>().ShouldBeGreaterThan(byClass["outputs"]!.GetValue<int>());
        byLogits["inputs"]!.GetValue<int>().ShouldBeLessThan(byClass["inputs"]!.GetValue<int>());
    }
}
