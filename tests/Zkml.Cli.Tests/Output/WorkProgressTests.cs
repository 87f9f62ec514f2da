using Zkml.Cli.Output;

namespace Zkml.Cli.Tests.Output;

public class WorkProgressTests
{
    [Fact]
    public void A_stage_that_goes_on_says_for_how_long_and_how_long_it_will_take()
    {
        WorkProgress.Waiting("proving", TimeSpan.FromSeconds(15.2), TimeSpan.FromSeconds(33.6)).ShouldBe("proving: 15 s of about 34 s");
        WorkProgress.Waiting("proving", TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(33.6)).ShouldBe("proving: 45 s, longer than the expected 34 s");
        WorkProgress.Waiting("loading", TimeSpan.FromSeconds(30), TimeSpan.Zero).ShouldBe("loading: 30 s");
    }

    [Fact]
    public void A_line_a_stage_is_written_with_what_is_expected_of_it()
    {
        using var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, error, json: false, quiet: false);
        WorkProgress.Show(terminal, work =>
        {
            work.Expect(new Dictionary<string, TimeSpan> { ["proving"] = TimeSpan.FromSeconds(7) });
            foreach (var stage in (string[])["loading", "proving", "proving", "verifying"])
            {
                ((IProgress<string>)work).Report(stage);
            }

            return true;
        }).ShouldBeTrue();
        error.ToString().ReplaceLineEndings("\n").ShouldBe("loading\nproving, about 7 s\nverifying\n");
    }
}
