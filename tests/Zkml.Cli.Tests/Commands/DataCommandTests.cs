using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests.Commands;

public class DataCommandTests
{
    [Fact]
    public void It_tells_the_shape_the_splits_and_the_published_hashes()
    {
        var json = CommandRun.Of("data", "mnist", "--json").ShouldSucceed().Json;

        json["classes"]!.GetValue<int>().ShouldBe(10);
        json["samples"]!["train"]!.GetValue<int>().ShouldBe(54_000);
        json["samples"]!["validation"]!.GetValue<int>().ShouldBe(6_000);
        json["samples"]!["test"]!.GetValue<int>().ShouldBe(10_000);
        json["files"]!.AsArray().Count.ShouldBe(4);
        json["files"]![2]!["sha256"]!.GetValue<string>().ShouldBe("0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7");
    }

    [Fact]
    public void Samples_are_drawn_beside_each_other_with_their_labels()
    {
        var output = CommandRun.Of("data", "mnist", "--show", "2").ShouldSucceed().Output;

        // The first test image is a 7: this is its long bar.
        output.ShouldContain("+*+*#%#########-");
        output.ShouldContain("mnist:test:0 is 7");
        output.ShouldContain("mnist:test:1 is 2");
    }

    [Fact]
    public void Samples_past_the_end_of_the_split_are_refused_with_its_size() =>
        CommandRun.Of("data", "mnist", "--show", "1", "--from", "10000").ShouldBeRefused(2, "--from", "10000 samples");

    [Fact]
    public void An_unknown_data_set_is_refused_with_those_that_there_are() => CommandRun.Of("data", "cifar").ShouldBeRefused(2, "'cifar'", "mnist");
}
