using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Models.Configurations.Trees;
using Zkml.Training.TreeModels;
using Zkml.Transpiling;

namespace Zkml.Tests.Tables;

/// <summary>Models of tables, trained in a blink.</summary>
internal static class TableModels
{
    public static TableSplits Splits(string dataset) => DatasetCatalogue.FindTable(dataset)!.Load(DataDirectories.FromEnvironment());

    public static TranspiledModel Iris(TreeLearner learner, TranspileOptions? options = null) => Transpile("iris", learner, options);

    public static TranspiledModel Transpile(string dataset, TreeLearner learner, TranspileOptions? options = null)
    {
        var splits = Splits(dataset);
        return Transpiler.Transpile(Train(splits[Split.Train], splits.Schema, learner), options ?? new("flower_table"));
    }

    public static ZkModel Train(TableDataset samples, TableSchema schema, TreeLearner learner) => TreeModelTrainer.Train(
        new() { Name = "table", Description = "Trees for a test.", Dataset = samples.Name.Split(' ')[0], Learner = learner }, samples, schema, "zkml train");

    public static TreeLearner Tree { get; } = new SingleTreeLearner(new());

    public static TreeLearner SmallForest { get; } = new ForestLearner(new() { TreeCount = 7, Tree = new() { MaximumDepth = 4, Features = FeatureSubset.SquareRoot } });

    public static TreeLearner Boosting { get; } = new BoostingLearner(new() { Rounds = 5 });
}
