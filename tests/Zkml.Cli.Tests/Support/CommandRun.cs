using System.Text.Json.Nodes;

namespace Zkml.Cli.Tests.Support;

/// <summary>One command line, run in this process, and what it left behind.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments) => Of(CancellationToken.None, arguments);

    public static CommandRun Of(CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLineApp.Run(arguments, output, error, cancellation);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The one JSON document on standard output; a second one, or a stray line, does not parse.</summary>
    public JsonNode Json => JsonNode.Parse(Output)!;

    public CommandRun ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Error);
        return this;
    }

    /// <summary>One line on standard error that names the parts, nothing on standard output, no stack trace.</summary>
    public void ShouldBeRefused(int exitCode, params string[] parts)
    {
        ExitCode.ShouldBe(exitCode, Error);
        Output.ShouldBeEmpty();
        var line = Error.TrimEnd('\r', '\n');
        line.ShouldStartWith("error: ");
        line.ShouldNotContain('\n');
        line.ShouldNotContain("   at ");
        foreach (var part in parts)
        {
            line.ShouldContain(part);
        }
    }

    /// <summary>The same behind lines that said what had been done before.</summary>
    public void ShouldBeRefusedAtLast(int exitCode, params string[] parts) => (this with { Error = Error.TrimEnd('\r', '\n').Split('\n')[^1] }).ShouldBeRefused(exitCode, parts);
}
