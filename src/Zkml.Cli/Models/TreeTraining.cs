using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Learning.Data;
using Zkml.Learning.Data.Tables;
using Zkml.Learning.Models;
using Zkml.Learning.Training.TreeModels;
using Zkml.Learning.Training.TreeModels.Selection;
using Zkml.Learning.Training.Trees;

namespace Zkml.Cli.Models;

/// <summary>Trains a model of trees in front of the user.</summary>
/// <param name="configuration">What to train.</param>
/// <param name="dataset">A data set's name or a CSV file; null for the configuration's.</param>
/// <param name="schema">The file with the schema of a CSV file; null to look at its columns.</param>
/// <param name="command">The command line that does it again.</param>
/// <param name="parallel">Threads and cancellation.</param>
/// <param name="terminal">Hears what takes long.</param>
/// <param name="selection">Hears what cross-validation found.</param>
internal sealed class TreeTraining(
    TreeModelConfig configuration, string? dataset, string? schema, string command, ParallelOptions parallel, Terminal terminal, Action<SelectionResult>? selection)
{
    /// <summary>Loads the data set, or reads the CSV file, and trains.</summary>
    public ZkmlModel Run()
    {
        if (dataset is not null && CsvSamples.IsFile(dataset))
        {
            return TrainRows(configuration with { Dataset = DefaultTreeModelConfig.OwnTable }, ReadFile(dataset));
        }

        if (schema is not null || configuration.TestShare > 0)
        {
            throw new UsageException("--schema and a share of rows for testing are for CSV files; name one with --dataset FILE.csv");
        }

        if (dataset is not null && DatasetCatalogue.NameOf(dataset) != configuration.Dataset)
        {
            throw new UsageException($"--dataset is '{dataset}', but the configuration is for '{configuration.Dataset}'");
        }

        if (DatasetCatalogue.FindTable(configuration.Dataset) is { } source)
        {
            return TrainRows(configuration, source.Load(DataFolders.FromEnvironment(), terminal.Log));
        }

        return DatasetCatalogue.Names.Contains(configuration.Dataset)
            ? TrainImages()
            : throw new UsageException($"the configuration is for '{configuration.Dataset}', which is no data set; name a CSV file with --dataset FILE.csv");
    }

    private ZkmlModel TrainImages()
    {
        var splits = DatasetCatalogue.Load(configuration.Dataset, log: terminal.Log);
        return TrainingProgressView.Show<TreeTrainingProgress, ZkmlModel>(
            terminal,
            ProgressStep.Of,
            progress => ImageTreeTrainer.Train(configuration, splits[Split.Train], command, parallel, splits[Split.Validation], progress));
    }

    private ZkmlModel TrainRows(TreeModelConfig config, TableSplits splits) => TreeModelTrainer.Train(config, splits, command, parallel, selection);

    private TableSplits ReadFile(string file)
    {
        var table = CsvFile.Read(file);
        var written = schema is null ? null : TableSchemaFile.Load(schema);
        if (written is not null && configuration.Target is { } other && other != written.Target)
        {
            throw new UsageException($"--schema {schema} is to predict '{written.Target}', but '{other}' was asked for");
        }

        var target = TableTarget.Infer(table, written?.Target ?? configuration.Target);
        var all = new TableDataset(Path.GetFileName(file), table, target);
        var columns = written ?? SchemaInference.Infer(table, target.Name, configuration.Categories, configuration.IgnoredColumns);
        return configuration.TestShare > 0 ? TableSplits.HoldOut(all, columns, configuration.TestShare, configuration.Seed) : new(all, columns, []);
    }
}
