using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Learning.Data;
using Zkml.Learning.Data.Tables;
using Zkml.Learning.Models;
using Zkml.Learning.Training.TreeModels;
using Zkml.Learning.Training.Trees;

namespace Zkml.Cli.Models;

/// <summary>Trains a model of trees in front of the user.</summary>
internal static class TreeTraining
{
    /// <summary>Loads the data set, or reads the CSV file, and trains.</summary>
    /// <param name="configuration">What to train.</param>
    /// <param name="dataset">A data set's name or a CSV file; null for the configuration's.</param>
    /// <param name="command">The command line that does it again.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    /// <param name="terminal">Hears what takes long.</param>
    public static ZkmlModel Run(TreeModelConfig configuration, string? dataset, string command, ParallelOptions parallel, Terminal terminal)
    {
        if (dataset is not null && CsvSamples.IsFile(dataset))
        {
            return OfFile(configuration, dataset, command, parallel);
        }

        if (dataset is not null && DatasetCatalogue.NameOf(dataset) != configuration.Dataset)
        {
            throw new UsageException($"--dataset is '{dataset}', but the configuration is for '{configuration.Dataset}'");
        }

        if (DatasetCatalogue.FindTable(configuration.Dataset) is { } source)
        {
            var splits = source.Load(DataFolders.FromEnvironment(), terminal.Log);
            return TreeModelTrainer.Train(configuration, splits[Split.Train], splits.Schema, command, parallel);
        }

        return DatasetCatalogue.Names.Contains(configuration.Dataset)
            ? OfImages(configuration, command, parallel, terminal)
            : throw new UsageException($"the configuration is for '{configuration.Dataset}', which is no data set; name a CSV file with --dataset FILE.csv");
    }

    private static ZkmlModel OfImages(TreeModelConfig configuration, string command, ParallelOptions parallel, Terminal terminal)
    {
        var splits = DatasetCatalogue.Load(configuration.Dataset, log: terminal.Log);
        return TrainingProgressView.Show<TreeTrainingProgress, ZkmlModel>(
            terminal,
            ProgressStep.Of,
            progress => ImageTreeTrainer.Train(configuration, splits[Split.Train], command, parallel, splits[Split.Validation], progress));
    }

    private static ZkmlModel OfFile(TreeModelConfig configuration, string file, string command, ParallelOptions parallel)
    {
        var table = CsvFile.Read(file);
        var target = TableTarget.Infer(table, configuration.Target);
        var schema = SchemaInference.Infer(table, target.Name, configuration.Categories, configuration.IgnoredColumns);
        var samples = new TableDataset(Path.GetFileName(file), table, target);
        return TreeModelTrainer.Train(configuration with { Dataset = "csv" }, samples, schema, command, parallel);
    }
}
