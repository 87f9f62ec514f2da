using System.Diagnostics;
using Zkml.Cli.Output;

namespace Zkml.Cli.Tests.Output;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("mnist", "mnist")]
    [InlineData("/tmp/a-b_c.1/proof.json", "/tmp/a-b_c.1/proof.json")]
    [InlineData("my model", "'my model'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("$(touch x)", "'$(touch x)'")]
    [InlineData("-rf", "./-rf")]
    [InlineData("", "''")]
    public void A_path_in_a_command_to_copy_is_one_word(string path, string word)
    {
        if (!OperatingSystem.IsWindows())
        {
            ShellWord.Of(path).ShouldBe(word);
        }
    }

    [Theory]
    [InlineData("a b\tc")]
    [InlineData("'")]
    [InlineData("\"`$HOME\\;&|<>*?~#!")]
    [InlineData("größe")]
    [InlineData("two\nlines")]
    public void A_shell_reads_it_back(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"printf %s {ShellWord.Of(path)}"]) { RedirectStandardOutput = true })!;

        shell.StandardOutput.ReadToEnd().ShouldBe(path);
    }
}
