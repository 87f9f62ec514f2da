using System.Collections.Immutable;
using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;

namespace Zkml.Cli.Commands;

/// <summary>One command of <c>zkml</c>: its arguments, its help and what it does.</summary>
internal abstract class ZkmlCommand : Command
{
    /// <param name="name">What the user types.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="examples">Whole command lines that work.</param>
    protected ZkmlCommand(string name, string description, params ImmutableArray<string> examples)
        : base(name, description)
    {
        Add(Json);
        Add(Quiet);
        Examples = examples;
    }

    /// <summary>The example command lines of the help text.</summary>
    public ImmutableArray<string> Examples { get; }

    /// <summary>Asks for JSON.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Write the result as one JSON document on standard output" };

    /// <summary>Asks for silence.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Print only the result: no progress, no log" };

    /// <summary>Executes the command.</summary>
    /// <param name="arguments">The parsed command line.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellation">Cancels the command.</param>
    public abstract ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation);
}
