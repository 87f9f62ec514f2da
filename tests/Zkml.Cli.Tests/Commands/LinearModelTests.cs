using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

public sealed class LinearModelTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("logistic.json")]
    [InlineData("linear-svm.json")]
    public void A_model_without_hidden_layers_is_trained_counted_and_evaluated_as_a_circuit(string sample)
    {
        var (config, model) = (Path.Combine(_folder.Path, sample), Path.Combine(_folder.Path, "model.json"));
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "configurations", sample)))!;
        (json["optimizer"]!["steps"], json["optimizer"]!["batchSize"]) = (200, 128);
        File.WriteAllText(config, json.ToJsonString());

        CommandRun.Of("train", "--config", config, "--out", model, "--json").ShouldSucceed().Json["weights"]!["nonzero"]!.GetValue<int>().ShouldBeInRange(500, 1000);

        // Sums of constants times inputs cost nothing: what is left is the argmax of ten logits of 25 bits.
        CommandRun.Of("inspect", model, "--json").ShouldSucceed().Json["constraints"]!["body"]!.GetValue<int>().ShouldBe(170);
        var evaluation = CommandRun.Of("evaluate", model, "--split", "validation", "--json").ShouldSucceed().Json;
        evaluation["accuracy"]!["circuit"]!.GetValue<double>().ShouldBeGreaterThan(0.8);
        evaluation["accuracy"]!["circuit"]!.GetValue<double>().ShouldBe(evaluation["accuracy"]!["integer"]!.GetValue<double>());
    }
}
