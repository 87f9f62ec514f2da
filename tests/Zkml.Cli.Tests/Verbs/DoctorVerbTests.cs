using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests.Verbs;

public class DoctorVerbTests
{
    [Fact]
    public void It_is_content_where_the_data_set_is_at_hand_and_names_a_remedy_for_everything_missing()
    {
        // The build has installed MNIST, so that whatever else this machine lacks is optional.
        var json = CommandRun.Of("doctor", "--json").ShouldSucceed().Json;

        json["healthy"]!.GetValue<bool>().ShouldBeTrue();
        var components = json["components"]!.AsArray();
        components.Select(component => component!["name"]!.GetValue<string>()).ShouldBe([".NET", "data set mnist", "data set fashion-mnist", "Node.js", "npm", "native engine", "WASM engine", "cargo", "Leo", "proof parameters"]);
        foreach (var component in components)
        {
            (component!["remedy"] is null).ShouldBe(component["present"]!.GetValue<bool>());
        }
    }

    [Fact]
    public void Its_table_says_what_each_component_is_needed_for() => CommandRun.Of("doctor").ShouldSucceed().Output.ShouldContain("run --engine leo");
}
