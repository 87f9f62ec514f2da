using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Zkml.Cli.Commands;

namespace Zkml.Cli.Help;

/// <summary>The parser library's help, with the command's examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const string FirstExample = "zkml mnist";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in (parseResult.CommandResult.Command as ZkmlCommand)?.Examples ?? [FirstExample])
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        return code;
    }
}
