using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Models.Configurations.Trees;

namespace Zkml.Cli.Datasets;

/// <summary>The rows of a CSV file that a model was trained from, and those that were held back from it.</summary>
internal static class HeldOutRows
{
    /// <summary>One of the two parts, where the training held rows back and the file has as many rows as it saw; else all rows.</summary>
    public static TableDataset Pick(TableDataset all, ZkModel model, Split split, Action<string> log)
    {
        if (model is not { Pipeline: TablePipeline pipeline, Provenance: TreeProvenance { Configuration: { TestShare: > 0 } configuration, TrainingSamples: var trained } })
        {
            return all;
        }

        var splits = TableSplits.HoldOut(all, pipeline.Schema, configuration.TestShare, configuration.Seed);
        if (splits[Split.Train].Count == trained)
        {
            return splits[split];
        }

        log($"{all.Name} has another number of rows than the file that {model.Name} was trained from: all rows are evaluated");
        return all;
    }

    /// <summary>Says of a file that a model was trained from that most of its rows are no test of the model.</summary>
    /// <param name="all">The rows that count.</param>
    /// <param name="model">The model.</param>
    /// <param name="log">Receives the warning.</param>
    public static void WarnOfTraining(TableDataset all, ZkModel model, Action<string> log)
    {
        if (model is not { Pipeline: TablePipeline pipeline, Provenance: TreeProvenance { Configuration: var configuration, TrainingSamples: var trained } })
        {
            return;
        }

        var seen = configuration.TestShare > 0 ? TableSplits.HoldOut(all, pipeline.Schema, configuration.TestShare, configuration.Seed)[Split.Train].Count : all.Count;
        if (seen == trained)
        {
            log($"warning: {model.Name} was trained on {trained} rows of a file with as many rows as {all.Name}; all {all.Count} rows count, so if it is that file, this is no accuracy on rows that the model has not seen");
        }
    }
}
