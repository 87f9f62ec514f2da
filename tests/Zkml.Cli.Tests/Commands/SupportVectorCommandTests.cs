using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

public sealed class SupportVectorCommandTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Config => Path.Combine(_folder.Path, "config.json");

    private string Model => Path.Combine(_folder.Path, "model.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_machine_of_degree_2_is_trained_and_evaluated_as_a_circuit()
    {
        Write(json => (json["trainingSamples"], json["circuit"]!["squares"]) = (500, 30));

        var trained = CommandRun.Of("train", "--config", Config, "--out", Model, "--json").ShouldSucceed();

        trained.Error.ShouldContain("10/10 machines");
        trained.Json["supportVectors"]!.GetValue<int>().ShouldBeInRange(100, 500);
        trained.Json["validation"]!["machine"]!.GetValue<double>().ShouldBeGreaterThan(0.85);
        CommandRun.Of("inspect", Model).ShouldSucceed().Output.ShouldContain("of 500 samples");
        var accuracy = CommandRun.Of("evaluate", Model, "--split", "validation", "--json").ShouldSucceed().Json["accuracy"]!;
        accuracy["circuit"]!.GetValue<double>().ShouldBeGreaterThan(0.75);
        accuracy["circuit"]!.GetValue<double>().ShouldBe(trained.Json["validation"]!["integer"]!.GetValue<double>());
    }

    [Fact]
    public void A_machine_with_an_rbf_kernel_is_refused_since_it_has_no_circuit()
    {
        Write(json => json["machine"]!["kernel"] = new JsonObject { ["kind"] = "rbf" });

        CommandRun.Of("train", "--config", Config, "--out", Model).ShouldBeRefused(2, "square-svm", "machine.kernel.kind", "no circuit");
    }

    private void Write(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "configurations", "square-svm.json")))!;
        change(json);
        File.WriteAllText(Config, json.ToJsonString());
    }
}
