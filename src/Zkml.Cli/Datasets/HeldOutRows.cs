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
}
