using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Host;

namespace Zkml.Cli.Verbs;

/// <summary><c>zkml help</c>: the help of a verb, or of all.</summary>
internal sealed class HelpVerb : Verb
{
    private readonly Argument<string?> _verb = new("VERB") { HelpName = "VERB", Description = "The verb to explain; without one, all are listed", Arity = ArgumentArity.ZeroOrOne };

    public HelpVerb()
        : base("help", "Shows what a verb takes, as VERB --help does", "zkml help train")
    {
        _verb.CompletionSources.Add(context => [.. Names(context.ParseResult).Select(name => new System.CommandLine.Completions.CompletionItem(name))]);
        Command.Add(_verb);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var (root, verb) = (arguments.RootCommandResult.Command, arguments.GetValue(_verb));
        if (verb is not null && !Names(arguments).Contains(verb))
        {
            throw new UsageException($"'{verb}' is not a verb; there is {string.Join(", ", Names(arguments))}{NearestName.Hint(verb, Names(arguments))}");
        }

        return (ExitCode)root.Parse(verb is null ? ["--help"] : [verb, "--help"]).Invoke(arguments.InvocationConfiguration);
    }

    private static IEnumerable<string> Names(ParseResult arguments) => arguments.RootCommandResult.Command.Subcommands.Where(command => !command.Hidden).Select(command => command.Name);
}
