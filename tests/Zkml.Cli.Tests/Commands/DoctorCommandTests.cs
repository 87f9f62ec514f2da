using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

public class DoctorCommandTests
{
    [Fact]
    public void It_is_content_where_the_data_set_is_at_hand_and_names_a_remedy_for_everything_missing()
    {
        // The build has installed MNIST, so that whatever else this machine lacks is optional.
        var json = CommandRun.Of("doctor", "--json").ShouldSucceed().Json;

        json["healthy"]!.GetValue<bool>().ShouldBeTrue();
        var components = json["components"]!.AsArray();
        components.Select(component => component!["name"]!.GetValue<string>()).ShouldBe([".NET", "cache directory", "data set mnist", "data set fashion-mnist", "Node.js", "npm", "direct engine, module", "direct engine, native", "Aleo engine, native", "Aleo engine, WASM", "cargo", "Leo", "proof parameters"]);
        foreach (var component in components)
        {
            (component!["remedy"] is null).ShouldBe(component["present"]!.GetValue<bool>());
        }
    }

    [Fact]
    public void A_cache_folder_that_cannot_be_written_is_a_finding_and_no_end_of_the_examination()
    {
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "");

        var run = CommandProcess.Run(new() { ["ZKML_CACHE"] = Path.Combine(file, "cache") }, "doctor", "--json");

        var cache = JsonNode.Parse(run.Output)!["components"]!.AsArray().Single(component => component!["name"]!.GetValue<string>() == "cache directory")!;
        cache["present"]!.GetValue<bool>().ShouldBeFalse();
        cache["remedy"]!.GetValue<string>().ShouldContain("name another directory in ZKML_CACHE");
    }

    [Fact]
    public void Its_table_says_what_each_component_is_needed_for() => CommandRun.Of("doctor").ShouldSucceed().Output.ShouldContain("run --engine leo");
}
