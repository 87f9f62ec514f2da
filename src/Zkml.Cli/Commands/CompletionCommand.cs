using System.CommandLine;
using Zkml.Cli.Completion;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml completion</c>: the script by which a shell completes command lines.</summary>
internal sealed class CompletionCommand : ZkmlCommand
{
    private readonly Argument<string> _shell = new("SHELL") { HelpName = "SHELL", Description = $"The shell: {string.Join(", ", ShellNames)}" };

    public CompletionCommand()
        : base(
            "completion",
            "Writes the script that lets a shell complete zkml's command lines",
            "zkml completion bash >> ~/.bashrc",
            "zkml completion zsh >> ~/.zshrc",
            "zkml completion fish > ~/.config/fish/completions/zkml.fish",
            "zkml completion powershell >> $PROFILE")
    {
        _shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ShellNames.Contains(token.Value))
            {
                result.AddError($"SHELL is '{token.Value}', expected one of: {string.Join(", ", ShellNames)}");
            }
        });
        _shell.CompletionSources.Add(ShellNames);
        Add(_shell);
    }

    private static string[] ShellNames { get; } = [.. Enum.GetValues<Shell>().Select(ChoiceName.Of)];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        terminal.WriteLines(CompletionScript.For(Enum.GetValues<Shell>()[Array.IndexOf(ShellNames, arguments.GetValue(_shell))]));
        return ExitCode.Success;
    }
}
