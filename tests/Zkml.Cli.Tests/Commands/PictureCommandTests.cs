using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

public sealed class PictureCommandTests(TranspiledPreset digits) : IClassFixture<TranspiledPreset>, IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_says_how_sure_the_class_is_and_shows_the_small_image()
    {
        var json = Run("conditions/plain_3.png", "--json").ShouldSucceed().Json;

        json["class"]!.GetValue<int>().ShouldBe(3);
        json["secondClass"]!.GetValue<int>().ShouldNotBe(3);
        json["margin"]!.GetValue<long>().ShouldBePositive();
        json["warnings"]!.AsArray().ShouldBeEmpty();
        json["image"]!.AsArray().Count.ShouldBe(28);
        json["image"]!.AsArray().ShouldAllBe(row => row!.AsArray().Count == 28);
        json["image"]!.AsArray().Max(row => row!.AsArray().Max(pixel => pixel!.GetValue<int>())).ShouldBeGreaterThan(200);
    }

    [Fact]
    public void The_report_names_the_next_class_and_warns_of_a_letter()
    {
        Run("conditions/plain_3.png").ShouldSucceed().Output.ShouldMatch(@"next\s+\d, [\d,]+ behind");
        Run("conditions/plain_3.png").Output.ShouldNotContain("warning");

        Run("others/letterA.png").ShouldSucceed().Output.ShouldMatch("warning +rotated a little, or written with another pen");
    }

    [Fact]
    public void A_doubtful_picture_is_not_proven_where_nobody_can_be_asked()
    {
        var proof = Path.Combine(_folder.Path, "proof.json");

        CommandRun.Of("prove", digits.Directory, "--input", Pictures.PathOf("others/letterA.png"), "--out", proof)
            .ShouldBeRefused(2, "letterA.png is read as '4', which is doubtful", "--force");

        File.Exists(proof).ShouldBeFalse();
    }

    [Fact]
    public void A_page_shows_the_stages_and_needs_nothing_else()
    {
        var page = Path.Combine(_folder.Path, "stages.html");

        Run("conditions/boxed_4.png", "--explain", page).ShouldSucceed();

        var text = File.ReadAllText(page);
        text.ShouldContain("the digit that was found");
        text.ShouldContain("28×28 image");
        text.ShouldContain("what enters the circuit");
        text.Split("src=\"data:image/png;base64,iVBOR").Length.ShouldBe(5);
        text.ShouldNotContain("http");
        text.ShouldNotContain("<script");
    }

    [Fact]
    public void A_page_of_what_is_no_image_or_of_several_is_refused()
    {
        var page = Path.Combine(_folder.Path, "stages.html");

        CommandRun.Of("run", digits.Directory, "--engine", "interpreter", "--sample", "mnist:test:0-1", "--explain", page).ShouldBeRefused(2, "--explain shows a single sample");
        Run("conditions/plain_1.png", "--explain", _folder.Path).ShouldBeRefused(2, "this is a directory");
        File.Exists(page).ShouldBeFalse();
    }

    [Fact]
    public void A_garment_is_no_digit()
    {
        var directory = Path.Combine(_folder.Path, "garments");
        CommandRun.Of("transpile", "fashion", "--out", directory, "--quiet").ShouldSucceed();

        // As a digit it would be refused: there are two of them.
        var json = CommandRun.Of("run", directory, "--engine", "interpreter", "--input", Pictures.PathOf("others/two-17.png"), "--json").ShouldSucceed().Json;

        json["label"]!.GetValue<string>().ShouldNotBeEmpty();
        json["margin"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(0);
    }

    private CommandRun Run(string picture, params string[] more) =>
        CommandRun.Of(["run", digits.Directory, "--engine", "interpreter", "--input", Pictures.PathOf(picture), .. more]);
}
