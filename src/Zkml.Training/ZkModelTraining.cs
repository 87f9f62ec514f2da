using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Host;
using Zkml.Host.Progress;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Configurations.Trees;
using Zkml.Training.Networks;
using Zkml.Training.Presets;
using Zkml.Training.SupportVectors;
using Zkml.Training.TreeModels;
using Zkml.Training.Trees;

namespace Zkml;

/// <summary>Models that are trained here, or were.</summary>
public static class ZkModelTraining
{
    private const string Command = "ZkModel.Train, with this configuration";

    /// <summary>Models that are trained here, or were.</summary>
    extension(ZkModel)
    {
        /// <summary>A model that ships with the library: <c>square</c>, <c>nano</c>, <c>small</c>, <c>deep</c>, <c>tree</c> and others.</summary>
        /// <param name="name">Its name, in whatever case.</param>
        /// <exception cref="MalformedInputException">No preset has that name; the message has the names.</exception>
        public static ZkModel Preset(string name)
        {
            ArgumentNullException.ThrowIfNull(name);
            return PresetCatalogue.Find(name).Model;
        }

        /// <summary>Trains a network, trees or a support vector machine on images. The same configuration and images give the same model, bit for bit.</summary>
        /// <param name="configuration">What to train; <see cref="ModelConfigFile.Load(string)"/> reads one from a file.</param>
        /// <param name="images">What to learn from. The test split is not looked at.</param>
        /// <param name="progress">Is told how far it is; may be null.</param>
        /// <param name="cancellation">Cancels the operation.</param>
        /// <exception cref="MalformedInputException">The configuration and the images do not fit, or the model cannot be trained, quantised or proven; the message says why.</exception>
        /// <exception cref="OperationCanceledException">It was stopped.</exception>
        public static ZkModel Train(ModelConfig configuration, ImageSplits images, IProgress<ZkProgress>? progress = null, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(configuration);
            ArgumentNullException.ThrowIfNull(images);
            var parallel = new ParallelOptions { CancellationToken = cancellation };
            return configuration switch
            {
                TrainingConfig network => ModelTrainer.Train(network, images, Command, ConvertedProgress<TrainingProgress>.To(progress, Of), cancellation: cancellation),
                TreeModelConfig trees => ImageTreeTrainer.Train(trees, images[Split.Train], Command, parallel, images[Split.Validation], ConvertedProgress<TreeTrainingProgress>.To(progress, Of)),
                SupportVectorConfig machine => SupportVectorModelTrainer.Train(machine, images, Command, parallel, ConvertedProgress<SupportVectorProgress>.To(progress, Of)),
                _ => throw new NotSupportedException(configuration.GetType().Name),
            };
        }

        /// <summary>Trains trees on the rows of a table. The same configuration and rows give the same model, bit for bit.</summary>
        /// <param name="configuration">What to train.</param>
        /// <param name="rows">What to learn from. The test split is not looked at.</param>
        /// <param name="progress">Is told of every stage; may be null.</param>
        /// <param name="cancellation">Cancels the operation.</param>
        /// <exception cref="MalformedInputException">A cell is not one that its column may have, or a number is too large; the message names the line.</exception>
        /// <exception cref="OperationCanceledException">It was stopped.</exception>
        public static ZkModel Train(TreeModelConfig configuration, TableSplits rows, IProgress<ZkProgress>? progress = null, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(configuration);
            ArgumentNullException.ThrowIfNull(rows);
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new(configuration.Learner is CrossValidatedLearner ? "choosing between models, growing trees" : "growing trees"));
            return TreeModelTrainer.Train(configuration, rows, Command, new() { CancellationToken = cancellation });
        }
    }

    private static ZkProgress Of(TrainingProgress report) => new(NameOf(report.Phase), report.Step, report.Steps);

    private static ZkProgress Of(TreeTrainingProgress report) => new(NameOf(report.Phase), report.Done, report.Total);

    private static ZkProgress Of(SupportVectorProgress report) => new(report.Total == 0 ? "preparation" : "machines", report.Done, report.Total);

    private static string NameOf(Enum phase) => phase.ToString().ToLowerInvariant();
}
