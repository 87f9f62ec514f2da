using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Quantization.Trees;
using Zkml.Models.Quantization.Trees.Declared;
using Zkml.Models.Trees;
using Zkml.Training.TreeModels.Selection;
using Zkml.Training.Trees;

namespace Zkml.Training.TreeModels;

/// <summary>Trains a model of trees from the rows of a table: reads the features, trains, quantises and puts the model together.</summary>
public static class TreeModelTrainer
{
    /// <summary>Runs a training on the rows of the train split.</summary>
    /// <param name="config">What to train.</param>
    /// <param name="splits">The data set; its rows for testing have no part in this.</param>
    /// <param name="command">The command line that trains this model again, for its provenance.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default. The result does not depend on the threads.</param>
    /// <param name="selection">Receives the result of cross-validation, where the configuration asks for one; the model's provenance names the candidate that was chosen.</param>
    /// <exception cref="MalformedInputException">A cell is none that its column may have, or a number is too large.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ZkModel Train(TreeModelConfig config, TableSplits splits, string command, ParallelOptions? parallel = null, Action<SelectionResult>? selection = null) =>
        Train(config, splits[Split.Train], splits.Schema, command, parallel, selection);

    /// <summary>Runs a training.</summary>
    /// <param name="config">What to train.</param>
    /// <param name="samples">Rows to learn from.</param>
    /// <param name="schema">What the model may look at.</param>
    /// <param name="command">The command line that trains this model again, for its provenance.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default. The result does not depend on the threads.</param>
    /// <param name="selection">Receives the result of cross-validation, where the configuration asks for one; the model's provenance names the candidate that was chosen.</param>
    /// <exception cref="MalformedInputException">A cell is none that its column may have, or a number is too large.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ZkModel Train(
        TreeModelConfig config, TableDataset samples, TableSchema schema, string command, ParallelOptions? parallel = null, Action<SelectionResult>? selection = null)
    {
        parallel ??= new();
        samples.Target.RequireNames(samples.Table);
        var features = schema.ReadFeatures(samples, samples.Rows.AsSpan());
        try
        {
            var numbers = TreeFeatures.FromRows<double>(features, schema.FeatureNames.Length);
            config = config with { Learner = ChooseLearner(config, samples, numbers, parallel, selection) };
            var ensemble = Train(config, samples, numbers, parallel);
            schema = RangeDeclaration.Complete(schema, features, samples.Target.IsRegression ? samples.AllValues() : []);
            var quantized = TreeQuantizer.Quantize(ensemble, features, config.Quantization with { Features = FeatureNumbers.Ranks });
            return new(
                config.Name,
                config.Description,
                config.Dataset,
                new TablePipeline(schema, quantized.Encodings),
                new FloatTrees(ensemble),
                new IntegerTrees(quantized.Ensemble),
                samples.Target.ClassLabels,
                new TreeProvenance(command, config, samples.Count),
                samples.Target.IsRegression ? new(samples.Target.Name, 1 / quantized.Step) : null);
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(samples.Table.File, "", ArgumentText.Of(problem));
        }
    }

    private static TreeLearner ChooseLearner(TreeModelConfig config, TableDataset samples, TreeFeatures features, ParallelOptions parallel, Action<SelectionResult>? selection)
    {
        if (config.Learner is not CrossValidatedLearner learner)
        {
            return config.Learner;
        }

        var result = samples.Target.IsRegression
            ? CrossValidation.Choose(learner, new RegressionSamples(features, samples.AllValues()), config.Seed, parallel)
            : CrossValidation.Choose(learner, new ClassificationSamples(features, samples.AllLabels(), samples.Classes), config.Seed, parallel);
        selection?.Invoke(result);
        return result.Chosen.Learner;
    }

    private static TreeEnsemble<double> Train(TreeModelConfig config, TableDataset samples, TreeFeatures features, ParallelOptions parallel) => samples.Target.IsRegression
        ? config.Learner.Train(new RegressionSamples(features, samples.AllValues()), config.Seed, parallel)
        : config.Learner.Train(new ClassificationSamples(features, samples.AllLabels(), samples.Classes), config.Seed, parallel);
}
