using System.CommandLine;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Running;

namespace Zkml.Cli.Arguments;

/// <summary>The options that say what a program is run on.</summary>
internal sealed class SampleArguments
{
    private readonly Option<string?> _sample = new("--sample") { Description = "A sample of a data set, such as mnist:test:7, or a row of a CSV file, such as flowers.csv:7, counted from 0", HelpName = "DATASET:SPLIT:INDEX" };
    private readonly Option<string?> _input = new("--input") { Description = "A picture of one digit, or a JSON file {\"image\": [[...]]} or {\"inputs\": [...]}", HelpName = "FILE" };

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_sample);
        command.Add(_input);
    }

    /// <summary>Whether one of them was given.</summary>
    public bool AreGiven(ParseResult arguments) => arguments.GetValue(_sample) is not null || arguments.GetValue(_input) is not null;

    /// <summary>What was asked for.</summary>
    /// <exception cref="UsageException">Neither or both were given.</exception>
    public RunSample Get(ParseResult arguments, CircuitManifest manifest, Terminal terminal) => (arguments.GetValue(_sample), arguments.GetValue(_input)) switch
    {
        ({ } sample, null) => RunSample.OfDataset(sample, manifest, terminal.Log),
        (null, { } file) => RunSample.OfFile(file, manifest.Pipeline),
        _ => throw new UsageException($"{arguments.CommandResult.Command.Name} needs either --sample, such as --sample mnist:test:7, or --input FILE"),
    };
}
