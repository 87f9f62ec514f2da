using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests.Commands;

public class EvaluateCommandTests
{
    [Fact]
    public void The_confusion_matrix_adds_up_to_the_circuit_accuracy_of_the_split()
    {
        var json = CommandRun.Of("evaluate", "square", "--dataset", "mnist", "--split", "validation", "--json").ShouldSucceed().Json;

        json["samples"]!.GetValue<int>().ShouldBe(6_000);
        json["disagreements"]!.GetValue<int>().ShouldBe(0);
        json["accuracy"]!["float"]!.GetValue<double>().ShouldBeInRange(0.95, 1);
        json["seconds"]!.GetValue<double>().ShouldBePositive();
        var confusion = json["confusion"]!.AsArray();
        confusion.Sum(row => row!.AsArray().Sum(count => count!.GetValue<int>())).ShouldBe(6_000);
        var right = confusion.Select((row, i) => row![i]!.GetValue<int>()).Sum();
        json["accuracy"]!["circuit"]!.GetValue<double>().ShouldBe(right / 6_000.0);
    }

    [Fact]
    public void The_report_draws_the_confusion_matrix_and_lists_the_samples_that_quantisation_changes()
    {
        var output = CommandRun.Of("evaluate", "square").ShouldSucceed().Output;

        output.ShouldContain("actual \\ predicted");
        output.ShouldContain("circuit and integer model differ on no sample");
        output.ShouldContain("quantisation changes the class of");
    }

    [Fact]
    public void Logits_give_the_same_classes()
    {
        var byClass = CommandRun.Of("evaluate", "square", "--json").ShouldSucceed().Json;
        var byLogits = CommandRun.Of("evaluate", "square", "--output", "logits", "--json").ShouldSucceed().Json;

        byLogits["confusion"]!.ToJsonString().ShouldBe(byClass["confusion"]!.ToJsonString());
    }

    [Fact]
    public void An_unknown_data_set_is_refused() => CommandRun.Of("evaluate", "square", "--dataset", "cifar").ShouldBeRefused(2, "'cifar'");
}
