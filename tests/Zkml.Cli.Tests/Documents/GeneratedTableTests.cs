using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Documents;

public class GeneratedTableTests
{
    private static readonly string Shown = File.ReadAllText(Path.Combine(Repository.Root, "docs", "models.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_table_of_the_shipped_models_is_what_they_give_today() =>
        Shown.ShouldContain(
            $"<!-- presets:begin -->\n{CommandRun.Of("presets", "--markdown").ShouldSucceed().Output.ReplaceLineEndings("\n")}<!-- presets:end -->",
            customMessage: "write it anew: dotnet run -c Release --project src/Zkml.Cli -- presets --markdown");
}
