using Zkml.Cli.Tests.Support;
using Zkml.Training.Presets;

namespace Zkml.Cli.Tests.Commands;

public class PresetsCommandTests
{
    [Fact]
    public void Every_preset_has_its_figures()
    {
        var json = CommandRun.Of("presets", "--json").ShouldSucceed().Json.AsArray();

        json.Select(preset => preset!["name"]!.GetValue<string>()).ShouldBe(PresetCatalogue.All.Select(preset => preset.Name));
        foreach (var preset in json)
        {
            preset!["accuracy"]!["circuit"]!.GetValue<double>().ShouldBeGreaterThan(0.86);
            preset["disagreements"]!.GetValue<int>().ShouldBe(0);
            preset["constraints"]!["total"]!.GetValue<int>().ShouldBeGreaterThan(preset["constraints"]!["body"]!.GetValue<int>());
            preset["direct"]!["constraints"]!.GetValue<int>().ShouldBeLessThan(preset["constraints"]!["total"]!.GetValue<int>());
            preset["direct"]!["provingSeconds"]!.GetValue<double>().ShouldBeInRange(0.3, 2);
            preset["direct"]!["srs"]!["degree"]!.GetValue<int>().ShouldBeLessThan(32_768);
            preset["direct"]!["srs"]!["file"].ShouldBeNull("what is embedded is enough for every preset");
            preset["weights"]!["nonzero"]!.GetValue<int>().ShouldBePositive();
            preset["program"]!["bytes"]!.GetValue<int>().ShouldBePositive();
            preset["covers"]!.GetValue<string>().ShouldStartWith("the proof covers");
        }
    }
}
