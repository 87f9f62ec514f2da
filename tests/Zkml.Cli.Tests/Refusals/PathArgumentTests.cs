using Zkml.Cli.Commands;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Refusals;

/// <summary>Paths that name no file: nothing, folders, devices, pipes.</summary>
public sealed class PathArgumentTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_empty_value_is_bad_usage_for_every_argument_and_option_of_every_command()
    {
        foreach (var command in CommandCatalogue.Create().SelectMany(command => command.Subcommands.Prepend(command)))
        {
            var name = CommandNames.Full(command);
            if (command.Arguments.Count > 0)
            {
                CommandRun.Of([.. name.Split(' '), ""]).ShouldBeRefused(2, $"{command.Arguments[0].Name} is empty", $"try: zkml {name} --help");
            }

            foreach (var option in command.Options.Where(option => option.ValueType != typeof(bool)))
            {
                string[] arguments = [.. name.Split(' '), .. command.Arguments.Select(_ => "square"), option.Name, ""];
                CommandRun.Of(arguments).ShouldBeRefused(2, $"{option.Name} is empty", $"try: zkml {name} --help");
            }
        }
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("import")]
    [InlineData("count")]
    [InlineData("verify")]
    [InlineData("train --config")]
    [InlineData("research --set")]
    [InlineData("data iris --split test --schema")]
    public void A_folder_in_the_place_of_a_file_is_refused_as_one(string command) =>
        CommandRun.Of([.. command.Split(' '), $"{_folder.Path}/"]).ShouldBeRefused(2);

    [Fact]
    public void A_file_or_a_device_in_the_place_of_a_folder_is_refused_and_stays()
    {
        var file = _folder.Write("file", "content"u8.ToArray());

        CommandRun.Of("transpile", "square", "--out", file).ShouldBeRefused(2, "expected a directory name");
        CommandRun.Of("run", file, "--sample", "mnist:test:0").ShouldBeRefused(2, file);
        File.ReadAllText(file).ShouldBe("content");
        if (!OperatingSystem.IsWindows())
        {
            CommandRun.Of("transpile", "square", "--out", "/dev/null").ShouldBeRefused(2, "expected a directory name");
        }
    }

    [Fact]
    public void A_device_takes_what_is_written_and_stays_a_device()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        CommandRun.Of("inspect", "square", "--html", "/dev/null").ShouldSucceed();

        Host.Files.FileKinds.Of("/dev/null").ShouldBe(Host.Files.FileKind.Stream);
    }
}
