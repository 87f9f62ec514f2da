using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Tests.Tables;

namespace Zkml.Tests.Face;

/// <summary>A decision tree over a table, and rows that it has not seen.</summary>
internal static class Irises
{
    private static readonly TableSplits Splits = TableModels.Splits("iris");

    public static ZkModel Model { get; } = TableModels.Train(Training, Schema, TableModels.Tree);

    public static TableDataset Training => Splits[Split.Train];

    public static TableSchema Schema => Splits.Schema;

    public static TableDataset Test => Splits[Split.Test];
}
