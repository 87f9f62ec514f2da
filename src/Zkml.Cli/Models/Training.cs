using Zkml.Cli.Output;
using Zkml.Learning.Data;
using Zkml.Learning.Models;
using Zkml.Learning.Training;

namespace Zkml.Cli.Models;

/// <summary>Trains a model in front of the user.</summary>
internal static class Training
{
    /// <summary>Loads the data set of the configuration, trains, and shows the progress.</summary>
    /// <param name="configuration">What to train.</param>
    /// <param name="command">The command line that does it again.</param>
    /// <param name="threads">0 for all processors.</param>
    /// <param name="terminal">Shows the progress.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ZkmlModel Run(TrainingConfig configuration, string command, int threads, Terminal terminal, CancellationToken cancellation)
    {
        var splits = DatasetCatalogue.Load(configuration.Dataset, log: terminal.Log);
        return TrainingProgressView.Show(terminal, progress => ModelTrainer.Train(configuration, splits, command, progress, threads, cancellation));
    }
}
