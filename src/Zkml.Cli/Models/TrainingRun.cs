using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Data.Datasets;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Configurations.Trees;
using Zkml.Training.Networks;
using Zkml.Training.SupportVectors;
using Zkml.Training.TreeModels.Selection;

namespace Zkml.Cli.Models;

/// <summary>Trains a model in front of the user.</summary>
internal static class TrainingRun
{
    /// <summary>Loads the data set of the configuration, trains, and shows the progress.</summary>
    /// <param name="configuration">What to train.</param>
    /// <param name="dataset">What the user calls the data set, or a CSV file for trees; null for the configuration's.</param>
    /// <param name="command">The command line that does it again.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    /// <param name="terminal">Shows the progress.</param>
    /// <param name="table">The CSV file that <paramref name="dataset"/> names; null if it names none.</param>
    /// <param name="selection">Receives the result of cross-validation.</param>
    public static ZkModel Run(
        ModelConfig configuration, string? dataset, string command, ParallelOptions parallel, Terminal terminal, OwnTable? table = null, Action<SelectionResult>? selection = null)
    {
        return configuration switch
        {
            TreeModelConfig trees => new TreeTraining(trees, dataset, table, command, parallel, terminal, selection).Run(),
            TrainingConfig network => RunNetwork(network, dataset, command, parallel, terminal),
            SupportVectorConfig machine => RunMachine(machine, dataset, command, parallel, terminal),
            _ => throw new NotSupportedException(configuration.GetType().Name),
        };
    }

    private static ZkModel RunNetwork(TrainingConfig configuration, string? dataset, string command, ParallelOptions parallel, Terminal terminal)
    {
        var threads = Math.Max(0, parallel.MaxDegreeOfParallelism);
        var splits = Load(configuration, dataset, terminal);
        return TrainingProgressView.Show<TrainingProgress, ZkModel>(
            terminal,
            ProgressStep.Of,
            progress => ModelTrainer.Train(configuration, splits, command, progress, threads, parallel.CancellationToken));
    }
    private static ZkModel RunMachine(SupportVectorConfig configuration, string? dataset, string command, ParallelOptions parallel, Terminal terminal)
    {
        SupportVectorModelTrainer.RequireCircuit(configuration);
        var splits = Load(configuration, dataset, terminal);
        return TrainingProgressView.Show<SupportVectorProgress, ZkModel>(
            terminal,
            ProgressStep.Of,
            progress => SupportVectorModelTrainer.Train(configuration, splits, command, parallel, progress));
    }

    private static ImageSplits Load(ModelConfig configuration, string? dataset, Terminal terminal) => dataset is null || DatasetCatalogue.NameOf(dataset) == configuration.Dataset
        ? DatasetCatalogue.Load(configuration.Dataset, log: terminal.Log)
        : throw new UsageException($"--dataset is '{dataset}', but the configuration is for '{configuration.Dataset}'");
}
