using System.Collections.Immutable;
using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;

namespace Zkml.Cli.Verbs;

/// <summary>One verb of the command: its arguments, its help and what it does.</summary>
internal abstract class Verb
{
    /// <param name="name">What the user types.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="examples">Whole command lines that work.</param>
    protected Verb(string name, string description, params ImmutableArray<string> examples)
    {
        Command = new(name, description) { Json, Quiet };
        Examples = examples;
    }

    /// <summary>The verb as the parser knows it.</summary>
    public Command Command { get; }

    /// <summary>What its help shows.</summary>
    public ImmutableArray<string> Examples { get; }

    /// <summary>Asks for JSON.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Write the result as one JSON document on standard output" };

    /// <summary>Asks for silence.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Write the result alone: no progress, no log" };

    /// <summary>Does it.</summary>
    /// <param name="arguments">What the user typed; it fits <see cref="Command"/>.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellation">The user has had enough.</param>
    public abstract ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation);
}
