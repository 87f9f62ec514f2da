using System.Collections.Immutable;
using System.CommandLine;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Html;
using Zkml.Cli.Output;
using Zkml.Data.Datasets;
using Zkml.Host.Files;
using Zkml.Running;

namespace Zkml.Cli.Arguments;

/// <summary>The options that determine what a program is run on.</summary>
internal sealed class SampleArguments
{
    private readonly Option<string?> _sample = new("--sample") { Description = "A sample of a data set, such as mnist:test:7 (or 7, for the test split of the model's own data set), or a row of a CSV file, such as flowers.csv:7, counted from 0; 'run' also takes several: flowers.csv:0-9", HelpName = "DATASET:SPLIT:INDEX" };
    private readonly Option<string?> _input = new("--input") { Description = "A picture of one digit (or of a garment, for models of Fashion-MNIST), or a JSON file {\"image\": [[...]]} or {\"inputs\": [...]}, for tables also {\"COLUMN\": ...} or an array of rows; - for standard input", HelpName = "FILE" };

    private readonly Option<bool> _force = new("--force") { Description = "Accept a sample from a data set other than the model's own; prove a picture even if its class is doubtful" };

    private readonly Option<string?> _explain = new("--explain") { Description = "Write a page that shows how the picture was transformed on its way into the circuit", HelpName = "FILE.html" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_sample);
        command.Add(_input);
        command.Add(_force);
        command.Add(_explain);
    }

    /// <summary>Whether one of them was given.</summary>
    public bool AreGiven(ParseResult arguments) => arguments.GetValue(_sample) is not null || arguments.GetValue(_input) is not null;

    /// <summary>Whether a sample is meant that would be refused.</summary>
    public bool IsForced(ParseResult arguments) => arguments.GetValue(_force);

    /// <summary>Whether a file was given.</summary>
    public bool IsFile(ParseResult arguments) => arguments.GetValue(_input) is not null;

    /// <summary>Writes the page that was asked for, if one was.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="directory">The program.</param>
    /// <param name="sample">What it takes.</param>
    /// <param name="reading">How sure its class is.</param>
    /// <exception cref="UsageException">The sample is not an image, or the page cannot be written there.</exception>
    public void Explain(ParseResult arguments, TranspiledDirectory directory, RunSample sample, SampleReading reading)
    {
        if (arguments.GetValue(_explain) is { } file)
        {
            var path = OutputPath.ForFile(file, "--explain");
            AtomicFile.Write(path, sample.Input.Image is null
                ? throw new UsageException($"--explain {file}: nothing to show: {sample.Description} is not a picture")
                : PicturePage.Render(directory, sample, reading));
        }
    }

    /// <summary>Refuses to explain several samples.</summary>
    /// <exception cref="UsageException">A page was asked for.</exception>
    public void RequireNoPage(ParseResult arguments)
    {
        if (arguments.GetValue(_explain) is not null)
        {
            throw new UsageException("--explain shows a single sample; give only one");
        }
    }

    /// <summary>The one sample that was asked for.</summary>
    /// <exception cref="UsageException">Neither or both options were given, or they name several samples.</exception>
    public RunSample Get(ParseResult arguments, CircuitManifest manifest, Terminal terminal, CancellationToken cancellation) => GetAll(arguments, manifest, terminal, cancellation) is [var only]
        ? only
        : throw new UsageException($"{arguments.CommandResult.Command.Name} takes a single sample here; several were given");

    /// <summary>All samples that were asked for, at least one.</summary>
    /// <exception cref="UsageException">Neither or both options were given.</exception>
    public ImmutableArray<RunSample> GetAll(ParseResult arguments, CircuitManifest manifest, Terminal terminal, CancellationToken cancellation) => (arguments.GetValue(_sample), arguments.GetValue(_input)) switch
    {
        ({ } given, null) when Complete(given, manifest) is var sample => IsRange(sample) ? RunSample.OfRange(sample, manifest, terminal.Log, IsForced(arguments)) : [RunSample.OfDataset(sample, manifest, terminal.Log, IsForced(arguments))],
        (null, { } file) => RunSample.OfFile(file, manifest.Pipeline, manifest.Dataset, cancellation),
        ({ }, { }) => throw new UsageException($"{arguments.CommandResult.Command.Name}: give --sample or --input, not both"),
        _ => throw new UsageException($"{arguments.CommandResult.Command.Name} needs either --sample, such as --sample mnist:test:7, or --input FILE"),
    };

    /// <summary>A sample's whole name: of an index alone, or a range, those of the test split of the model's own data set.</summary>
    /// <param name="sample">What was given.</param>
    /// <param name="manifest">The program.</param>
    /// <exception cref="UsageException">The model's data set is not one that is known by its name.</exception>
    public string Complete(string sample, CircuitManifest manifest) => sample.Length == 0 || !sample.All(letter => char.IsAsciiDigit(letter) || letter == '-') ? sample
        : DatasetCatalogue.Names.Contains(manifest.Dataset) ? $"{manifest.Dataset}:test:{sample}"
        : throw new UsageException($"{sample}: the model learned from a table of your own; name its file, such as FILE.csv:{sample}");

    // mnist:test:0-9, flowers.csv:0-9; data sets and files may have hyphens in their names.
    private static bool IsRange(string sample) => sample.AsSpan(sample.LastIndexOf(':') + 1).Contains('-') && sample.Contains(':');
}
