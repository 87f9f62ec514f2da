using Zkml.Research.Cards;
using Zkml.Testing;

namespace Zkml.Research.Tests.Cards;

public class OverviewPictureTests
{
    [Fact]
    public void The_readme_shows_the_picture_that_is_drawn_today() =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "overview.svg")).ReplaceLineEndings("\n").ShouldBe(
            OverviewPicture.Create(), "draw it anew: dotnet run -c Release --project benchmarks/Zkml.Benchmarks -- --overview docs/overview.svg");
}
