using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Zkml.Cli.Verbs;

namespace Zkml.Cli.Help;

/// <summary>The parser library's help, with the verb's examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction help, ImmutableArray<Verb> verbs) : SynchronousCommandLineAction
{
    private const string FirstExample = "zkml mnist";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var verb = verbs.FirstOrDefault(verb => verb.Command == parseResult.CommandResult.Command);
        output.WriteLine("Examples:");
        foreach (var example in verb?.Examples ?? [FirstExample])
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        return code;
    }
}
