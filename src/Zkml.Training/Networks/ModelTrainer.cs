using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Networks;

namespace Zkml.Training.Networks;

/// <summary>Trains a model from images: distorts them, computes the features, trains and puts the model together.</summary>
public static class ModelTrainer
{
    /// <summary>Runs a training.</summary>
    /// <param name="config">What to train; values as <see cref="ModelConfigFile"/> allows them.</param>
    /// <param name="splits">The data set that the configuration names. The test split is not looked at.</param>
    /// <param name="command">The command line that trains this model again, for its provenance.</param>
    /// <param name="progress">Is told of every stage; may be null.</param>
    /// <param name="threads">How many processors may work at once; the result does not depend on it. 0 for all.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="MalformedInputException">The pipeline has a feature of more than 16 bits, or a step that cannot be fitted to the train split.</exception>
    public static ZkModel Train(
        TrainingConfig config,
        ImageSplits splits,
        string command,
        IProgress<TrainingProgress>? progress = null,
        int threads = 0,
        CancellationToken cancellation = default)
    {
        progress?.Report(new(TrainingPhase.Preparation, 0, config.Optimizer.Steps, 0, 0, 0));
        threads = threads == 0 ? Environment.ProcessorCount : threads;
        var training = splits[Split.Train];
        var validation = splits[Split.Validation];
        var fitted = config with { Pipeline = config.Pipeline.Fit(training, cancellation) };
        var data = new TrainingDataBuilder(fitted, threads, cancellation).Build(training, validation);
        var result = Trainer.Train(fitted, data, progress, threads, cancellation);
        return new(
            config.Name,
            config.Description,
            config.Dataset,
            fitted.Pipeline,
            result.Float,
            result.Integer,
            training.ClassLabels,
            new NetworkProvenance(command, config, training.Count, validation.Count, result.FloatValidationCorrect, result.IntegerValidationCorrect));
    }
}
