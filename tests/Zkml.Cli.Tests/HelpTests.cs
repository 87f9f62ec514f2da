using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests;

public class HelpTests
{
    public static TheoryData<string> Commands { get; } =
        ["mnist", "presets", "data", "train", "import", "inspect", "transpile", "count", "evaluate", "predict", "run", "engine", "setup", "prove", "verify", "prove-accuracy", "verify-accuracy", "on-chain", "research", "cache", "doctor", "help", "completion"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_a_command_names_its_common_options_and_shows_an_example(string command)
    {
        var help = CommandRun.Of(command, "--help").ShouldSucceed().Output;

        help.ShouldContain("--json");
        help.ShouldContain("--quiet");
        help.ShouldContain("Examples:");
        help.ShouldContain($"  zkml {command}");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_lists_every_command(string command) => CommandRun.Of("--help").ShouldSucceed().Output.ShouldContain($"  {command} ");

    [Fact]
    public void Without_a_command_the_help_is_shown() => CommandRun.Of().ShouldSucceed().Output.ShouldContain("Usage:");

    [Fact]
    public void The_version_is_one_line() => CommandRun.Of("--version").ShouldSucceed().Output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+\S*$");

    [Fact]
    public void An_unknown_command_is_refused_with_the_known_ones() =>
        CommandRun.Of("prove-it").ShouldBeRefused(2, $"unknown command 'prove-it'; expected one of {string.Join(", ", Commands)}; try: zkml --help");

    [Fact]
    public void An_option_without_a_command_is_refused_with_what_is_expected_before_it() =>
        CommandRun.Of("--quiet").ShouldBeRefused(2, $"expected a command before '--quiet': one of {string.Join(", ", Commands)}; try: zkml --help");

    [Fact]
    public void An_option_before_the_command_is_refused_with_its_right_place() =>
        CommandRun.Of("--quiet", "presets").ShouldBeRefused(2, "expected a command before '--quiet': zkml presets --quiet; try: zkml presets --help");

    [Theory]
    [InlineData("evalute", "did you mean 'evaluate'?", "evalute", "square")]
    [InlineData("trian", "did you mean 'train'?", "trian")]
    [InlineData("--splt", "did you mean '--split'?", "evaluate", "square", "--splt", "test")]
    [InlineData("--quite", "did you mean '--quiet'?", "doctor", "--quite")]
    [InlineData("valdiation", "did you mean 'validation'?", "evaluate", "square", "--split", "valdiation")]
    [InlineData("sqare", "did you mean 'square'?", "evaluate", "sqare")]
    [InlineData("mnst", "did you mean 'mnist'?", "data", "mnst")]
    [InlineData("instal", "did you mean 'install'?", "engine", "instal")]
    [InlineData("tran", "did you mean 'train'?", "help", "tran")]
    [InlineData("cler", "did you mean 'clear'?", "help", "cache", "cler")]
    [InlineData("--quite", "unknown option '--quite'; did you mean '--quiet'?", "verify", "proof.json", "--quite")]
    [InlineData("--yess", "did you mean '--yes'?", "cache", "clear", "--yess")]
    public void What_is_nearly_a_name_is_refused_with_the_name_that_was_meant(string typed, string hint, params string[] arguments) =>
        CommandRun.Of(arguments).ShouldBeRefused(2, typed, hint);

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_command_help_shows_what_the_option_help_shows(string command) => CommandRun.Of("help", command).ShouldSucceed().Output.ShouldBe(CommandRun.Of(command, "--help").ShouldSucceed().Output);

    [Theory]
    [InlineData("evaluate", "<MODEL>")]
    [InlineData("data", "<NAME>")]
    [InlineData("engine", "[<ACTION>]")]
    [InlineData("completion", "<SHELL>")]
    [InlineData("verify", "<PROOF>...")]
    public void Arguments_are_called_what_they_are(string command, string argument) => CommandRun.Of("help", command).ShouldSucceed().Output.ShouldContain($"zkml {command} {argument}");

    [Fact]
    public void Help_without_a_command_lists_all() => CommandRun.Of("help").ShouldSucceed().Output.ShouldBe(CommandRun.Of("--help").ShouldSucceed().Output);

    [Fact]
    public void No_line_that_is_not_for_a_terminal_ends_in_blanks()
    {
        foreach (var arguments in (string[][])[["--help"], ["help", "train"], ["inspect", "square"], ["data", "iris", "--show", "5"], ["doctor"], ["engine"], ["presets", "--help"]])
        {
            var run = CommandRun.Of(arguments).ShouldSucceed();
            $"{run.Output}{run.Error}".ReplaceLineEndings("\n").Split('\n').ShouldAllBe(line => line.TrimEnd(' ') == line, string.Join(' ', arguments));
        }
    }

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
