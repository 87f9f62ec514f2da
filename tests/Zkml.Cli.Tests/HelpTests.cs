using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests;

public class HelpTests
{
    public static TheoryData<string> Verbs =>
        ["mnist", "presets", "data", "train", "import", "inspect", "transpile", "count", "evaluate", "run", "engine", "setup", "prove", "verify", "research", "doctor"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_help_of_a_verb_names_its_common_options_and_shows_an_example(string verb)
    {
        var help = CommandRun.Of(verb, "--help").ShouldSucceed().Output;

        help.ShouldContain("--json");
        help.ShouldContain("--quiet");
        help.ShouldContain("Examples:");
        help.ShouldContain($"  zkml {verb}");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_help_lists_every_verb(string verb) => CommandRun.Of("--help").ShouldSucceed().Output.ShouldContain($"  {verb} ");

    [Fact]
    public void Without_a_verb_the_help_is_shown() => CommandRun.Of().ShouldSucceed().Output.ShouldContain("Usage:");

    [Fact]
    public void The_version_is_one_line() => CommandRun.Of("--version").ShouldSucceed().Output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+\S*$");

    [Fact]
    public void An_unknown_verb_is_refused_with_the_verbs_that_there_are() => CommandRun.Of("prove-it").ShouldBeRefused(2, "'prove-it'", "mnist", "doctor");

    [Fact]
    public void An_unknown_option_is_refused_with_where_to_look() => CommandRun.Of("data", "mnist", "--frob").ShouldBeRefused(2, "--frob", "zkml data --help");

    [Fact]
    public void A_missing_argument_is_refused_by_name() => CommandRun.Of("transpile", "square").ShouldBeRefused(2, "--out");

    [Fact]
    public void A_value_that_is_no_choice_is_refused_with_the_choices() => CommandRun.Of("evaluate", "square", "--split", "tset").ShouldBeRefused(2, "tset", "train, validation, test");

    [Fact]
    public void A_number_out_of_range_is_refused_with_the_range() => CommandRun.Of("data", "mnist", "--show", "-1").ShouldBeRefused(2, "--show", "-1", "0 to 1000");

    [Fact]
    public void A_refusal_asked_for_as_JSON_is_one_document_with_the_message_and_the_code()
    {
        var run = CommandRun.Of("data", "nist", "--json");

        run.ExitCode.ShouldBe(2);
        run.Json["exitCode"]!.GetValue<int>().ShouldBe(2);
        run.Json["error"]!.GetValue<string>().ShouldContain("'nist'");
    }
}
