using System.CommandLine;
using Spectre.Console;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Drawing;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Inference;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml data</c>: downloads a data set, checks it and shows what it holds.</summary>
internal sealed class DataCommand : ZkmlCommand
{
    private readonly Argument<string> _name = new("NAME") { HelpName = "NAME", Description = $"The data set: {string.Join(", ", DatasetCatalogue.Names)}; or a CSV file with a header" };
    private readonly Option<int> _show = new Option<int>("--show") { Description = "Draw this many samples", HelpName = "N" }.Between(0, 1000);
    private readonly ChoiceOption<Split> _split = SplitOption.Create("The split to draw from");
    private readonly Option<int> _from = new Option<int>("--from") { Description = "The first sample to draw, counted from 0", HelpName = "INDEX" }.Between(0, int.MaxValue);

    private readonly Option<string?> _target = new("--target") { Description = "The column of a CSV file to predict; the last by default", HelpName = "COLUMN" };
    private readonly Option<string?> _schema = new("--schema") { Description = "Write the inferred schema of a CSV file, so that you can edit it and give it to 'zkml train --schema'", HelpName = "FILE" };

    private readonly TableArguments _table = new();

    public DataCommand()
        : base("data", "Downloads or checks a data set; shows its shape, classes and hashes", "zkml data mnist", "zkml data mnist --show 5 --from 100", "zkml data german-credit --show 10", "zkml data flowers.csv --target species --schema schema.json")
    {
        _name.CompletionSources.Add([.. DatasetCatalogue.Names]);
        Add(_name);
        Add(_show);
        Add(_split);
        Add(_from);
        Add(_target);
        Add(_schema);
        _table.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        if (CsvSamples.IsFile(arguments.GetValue(_name)!))
        {
            return RunFile(arguments, terminal);
        }

        if (arguments.GetValue(_target) is not null || arguments.GetValue(_schema) is not null || _table.AreGiven(arguments))
        {
            throw new UsageException($"{(_table.AreGiven(arguments) ? "options that describe a table" : "--target and --schema")} are for CSV files; '{arguments.GetValue(_name)}' is described already");
        }

        if (DatasetCatalogue.FindTable(arguments.GetValue(_name)!) is { } table)
        {
            return RunTable(table, arguments, terminal);
        }

        var source = DatasetCatalogue.Find(arguments.GetValue(_name)!);
        var files = source.Locate(DataDirectories.FromEnvironment(), terminal.Log);
        var splits = new ImageSplits(source.LoadTraining(files), source.LoadTest(files));
        var images = Samples(source.Name, splits, _split.Get(arguments), arguments.GetValue(_from), arguments.GetValue(_show));
        var report = new DatasetReport(source, splits, [.. DataFile.Of(files)]);
        cancellation.ThrowIfCancellationRequested();
        terminal.WriteResult(report.ToJson, console =>
        {
            report.Write(console);
            ImageDrawing.Draw(console, images);
        });
        return ExitCode.Success;
    }

    private ExitCode RunTable(ITableDatasetSource source, ParseResult arguments, Terminal terminal)
    {
        var folders = DataDirectories.FromEnvironment();
        var splits = source.Load(folders, terminal.Log);
        var (from, count) = (arguments.GetValue(_from), arguments.GetValue(_show));
        var shown = count == 0 ? null : splits[_split.Get(arguments)];
        if (shown is not null && from >= shown.Count)
        {
            throw new UsageException($"--from is {from}, but the split has {shown.Count} samples, counted from 0");
        }

        var report = new TableDatasetReport(source, splits, source.Place(folders));
        terminal.WriteResult(report.ToJson, console =>
        {
            report.Write(console);
            WriteRows(console, shown, from, count);
        });
        return ExitCode.Success;
    }

    private ExitCode RunFile(ParseResult arguments, Terminal terminal)
    {
        var file = arguments.GetValue(_name)!;
        var schemaFile = arguments.GetValue(_schema) is { } path ? OutputPath.ForFile(path, "--schema") : null;
        var table = CsvFile.Read(file, _table.Reading(arguments, terminal));
        var understood = TableInference.Understand(Path.GetFileName(file), table, _table.Inference(arguments) with { Target = arguments.GetValue(_target) });
        var samples = understood.Samples;
        var (from, count) = (arguments.GetValue(_from), arguments.GetValue(_show));
        if (count > 0 && from >= samples.Count)
        {
            throw new UsageException($"--from is {from}, but the file has {samples.Count} rows, counted from 0");
        }

        if (schemaFile is not null)
        {
            TableSchemaFile.Save(schemaFile, understood.Schema);
        }

        var report = new TableFileReport(understood, schemaFile);
        terminal.WriteResult(report.ToJson, console =>
        {
            report.Write(console);
            WriteRows(console, count == 0 ? null : samples, from, count);
        });
        return ExitCode.Success;
    }

    private static void WriteRows(IAnsiConsole console, TableDataset? shown, int from, int count)
    {
        if (shown is not null)
        {
            console.Write(TableDatasetReport.Rows(shown, from, Math.Min(count, shown.Count - from)));
        }
    }

    private static GreyImage[] Samples(string name, ImageSplits splits, Split split, int from, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var dataset = splits[split];
        return from < dataset.Count
            ? [.. Enumerable.Range(from, Math.Min(count, dataset.Count - from)).Select(i => GreyImage.Of(dataset, i, $"{new SampleReference(name, split, i)} is {dataset.Label(i)}"))]
            : throw new UsageException($"--from is {from}, but the split has {dataset.Count} samples, counted from 0");
    }
}
