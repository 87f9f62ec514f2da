using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Models.Configurations.Trees;
using Zkml.Training.TreeModels;
using Zkml.Training.TreeModels.Selection;
using Zkml.Training.Trees;

namespace Zkml.Cli.Models;

/// <summary>Trains a model of trees in front of the user.</summary>
/// <param name="configuration">What to train.</param>
/// <param name="dataset">A data set's name; null for the configuration's.</param>
/// <param name="table">A CSV file in its place; null for none.</param>
/// <param name="command">The command line that does it again.</param>
/// <param name="parallel">Threads and cancellation.</param>
/// <param name="terminal">Receives progress messages.</param>
/// <param name="selection">Hears what cross-validation found.</param>
internal sealed class TreeTraining(
    TreeModelConfig configuration, string? dataset, OwnTable? table, string command, ParallelOptions parallel, Terminal terminal, Action<SelectionResult>? selection)
{
    /// <summary>Loads the data set, or reads the CSV file, and trains.</summary>
    public ZkModel Run()
    {
        if (table is not null)
        {
            return TrainRows(configuration with { Dataset = DefaultTreeModelConfig.OwnTable }, SplitRows(table.Read(configuration)));
        }

        if (configuration.TestShare > 0)
        {
            throw new UsageException("--test-share is for CSV files; name one with --dataset FILE.csv");
        }

        if (dataset is not null && DatasetCatalogue.NameOf(dataset) != configuration.Dataset)
        {
            throw new UsageException($"--dataset is '{dataset}', but the configuration is for '{configuration.Dataset}'");
        }

        if (DatasetCatalogue.FindTable(configuration.Dataset) is { } source)
        {
            return TrainRows(configuration, source.Load(DataDirectories.FromEnvironment(), terminal.Log));
        }

        return DatasetCatalogue.Names.Contains(configuration.Dataset)
            ? TrainImages()
            : throw new UsageException($"the configuration is for '{configuration.Dataset}', which is not a data set; name a CSV file with --dataset FILE.csv");
    }

    private ZkModel TrainImages()
    {
        var splits = DatasetCatalogue.Load(configuration.Dataset, log: terminal.Log);
        return TrainingProgressView.Show<TreeTrainingProgress, ZkModel>(
            terminal,
            ProgressStep.Of,
            progress => ImageTreeTrainer.Train(configuration, splits[Split.Train], command, parallel, splits[Split.Validation], progress));
    }

    private ZkModel TrainRows(TreeModelConfig config, TableSplits splits) => TreeModelTrainer.Train(config, splits, command, parallel, selection);

    private TableSplits SplitRows(TableUnderstanding understood) => configuration.TestShare > 0
        ? TableSplits.HoldOut(understood.Samples, understood.Schema, configuration.TestShare, configuration.Seed)
        : new(understood.Samples, understood.Schema, []);
}
