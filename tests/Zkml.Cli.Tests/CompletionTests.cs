using System.Diagnostics;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests;

/// <summary>What shells offer where a command line is half typed.</summary>
public class CompletionTests
{
    [Theory]
    [InlineData("zkml tr", "train transpile")]
    [InlineData("zkml evaluate sq", "square")]
    [InlineData("zkml evaluate square --spl", "--split")]
    [InlineData("zkml evaluate square --split ", "test train validation")]
    [InlineData("zkml run mnist --engine w", "wasm")]
    [InlineData("zkml data iri", "iris")]
    [InlineData("zkml train --preset tree", "tree tree-small")]
    [InlineData("zkml engine in", "install")]
    [InlineData("zkml completion z", "zsh")]
    [InlineData("zkml help evalu", "evaluate")]
    [InlineData("zkml help cache cl", "clear")]
    [InlineData("zkml cache si", "size")]
    [InlineData("zkml cache clear k", "keys")]
    [InlineData("zkml cache prefetch german", "german-credit")]
    [InlineData("zkml", "")]
    public void What_can_stand_at_the_end_of_a_line_is_listed(string line, string completions) =>
        Complete(line).Where(completion => completions.Split(' ').Contains(completion) || !completion.StartsWith('-')).Order(StringComparer.Ordinal).ShouldBe(completions.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_blank_that_a_shell_leaves_out_is_counted_and_what_is_behind_the_cursor_is_not()
    {
        CommandRun.Of("complete", "--position", "12", "zkml engine").ShouldSucceed().Output.ShouldContain("install");
        CommandRun.Of("complete", "--position", "7", "zkml tr --preset").ShouldSucceed().Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ShouldBe(["train", "transpile"]);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _zkml zkml")]
    [InlineData("zsh", "compdef _zkml zkml")]
    [InlineData("fish", "complete --command zkml")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public void Each_shell_has_a_script(string shell, string part) => CommandRun.Of("completion", shell).ShouldSucceed().Output.ShouldContain(part);

    [Fact]
    public void Another_shell_is_refused() => CommandRun.Of("completion", "cmd").ShouldBeRefused(2, "SHELL is 'cmd', expected one of: bash, zsh, fish, powershell");

    [FactWithBash]
    public void Bash_completes_by_the_script()
    {
        using var folder = new TemporaryDirectory();
        File.WriteAllText(Path.Combine(folder.Path, "script"), CommandRun.Of("completion", "bash").ShouldSucceed().Output);
        var test = $$"""
            zkml() { dotnet '{{typeof(CommandLineApp).Assembly.Location}}' "$@"; }
            source '{{folder.Path}}/script'
            COMP_LINE='zkml evaluate square --split v'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(zkml evaluate square --split v); COMP_CWORD=4
            _zkml
            echo "${COMPREPLY[@]}"
            """;
        var start = new ProcessStartInfo("/bin/bash", ["-c", test]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd().Trim().ShouldBe("validation");
    }

    private static string[] Complete(string line) => CommandRun.Of("complete", line).ShouldSucceed().Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
