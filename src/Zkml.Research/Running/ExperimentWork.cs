using System.Diagnostics;
using Zkml.Circuits;
using Zkml.Data.Datasets;
using Zkml.Data.Features.Steps;
using Zkml.Host;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Metrics;
using Zkml.Research.Results;
using Zkml.Research.Sets;
using Zkml.Training.Networks;
using Zkml.Training.SupportVectors;
using Zkml.Training.TreeModels;

namespace Zkml.Research.Running;

/// <summary>One experiment of a run: trains its model, or finds it, and measures it.</summary>
/// <param name="experiment">The experiment.</param>
/// <param name="key">The key of its model and its row, from <see cref="ExperimentKey"/>.</param>
/// <param name="set">The name of its set.</param>
/// <param name="dataset">Its images.</param>
/// <param name="directory">The directory of its model and its row.</param>
/// <param name="split">The split that it is measured on.</param>
internal sealed class ExperimentWork(Experiment experiment, string key, string set, LoadedDataset dataset, RunDirectory directory, Split split)
{
    private readonly ImageSplits _splits = dataset.Splits;

    /// <summary>The experiment.</summary>
    public Experiment Experiment => experiment;

    /// <summary>The key of model and row.</summary>
    public string Key => key;

    /// <summary>An upper estimate of its memory.</summary>
    public long MemoryBytes { get; } = MemoryEstimate.Of(experiment, dataset.Splits);

    /// <summary>The estimated time on one core.</summary>
    public double Seconds { get; } = directory.HasModel(key) ? WorkEstimate.SecondsOfMeasuring : WorkEstimate.Of(experiment, dataset.Splits);

    /// <summary>The row that this version of the tool measured earlier, with what a proof takes; null if there is none.</summary>
    public ExperimentResult? FindRow() => directory.FindRow(key, split) is { Figures: null or { Proof: not null } } row && row.Tool == ToolVersion.Current ? row with { Experiment = experiment.Name } : null;

    /// <summary>Trains and measures the model, and stores model and row.</summary>
    /// <param name="parallel">Threads and cancellation.</param>
    /// <param name="advance">Receives the completed share of the work.</param>
    public ExperimentResult Run(ParallelOptions parallel, Action<double> advance)
    {
        var row = Measure(parallel, advance);
        directory.SaveRow(row);
        return row;
    }

    private ExperimentResult Measure(ParallelOptions parallel, Action<double> advance)
    {
        var configuration = experiment.Configuration;
        var empty = new ExperimentResult(
            key, ToolVersion.Current, experiment.Name, ModelWords.Family(configuration), ModelWords.Describe(configuration), configuration.Dataset, configuration.Seed, split);

        // Outside of the try: a malformed file in the directory is an error of the run, not a result of the experiment.
        var trained = FindTrained();
        try
        {
            if (configuration is SupportVectorConfig machine && !SvmCircuits.Exist(machine.Machine))
            {
                return empty with { Machine = MeasureMachine(parallel, advance) };
            }

            var (model, seconds) = trained ?? Train(parallel, advance);
            advance(1);
            return empty with { Figures = ExperimentFigures.Measure(model, _splits[split], seconds) };
        }
        catch (Exception problem) when (problem is ModelDoesNotFitException or MalformedInputException)
        {
            // A model that cannot be trained or proven is a result, too, and the other experiments go on.
            return empty with { Failure = problem.Message };
        }
    }

    /// <summary>A model that was already trained, and whose training time a row of any split holds.</summary>
    private (ZkModel Model, double Seconds)? FindTrained()
    {
        var seconds = Enum.GetValues<Split>().Select(other => directory.FindRow(key, other)?.Figures?.TrainingSeconds).FirstOrDefault(found => found is not null);
        return seconds is { } known && directory.FindModel(key) is { } model ? (model, known) : null;
    }

    private (ZkModel Model, double Seconds) Train(ParallelOptions parallel, Action<double> advance)
    {
        var clock = Stopwatch.StartNew();
        var model = Train(parallel, new Listener(ShareOfTeachers, advance));
        var seconds = clock.Elapsed.TotalSeconds;
        directory.SaveModel(key, model);
        return (model, seconds);
    }

    /// <summary>Measures an SVM without a circuit, which is not stored as a model file: it is trained again for each split.</summary>
    private SvmFigures MeasureMachine(ParallelOptions parallel, Action<double> advance)
    {
        var recipe = (SupportVectorConfig)Standardised(experiment.Configuration);
        var configuration = recipe with { Pipeline = recipe.Pipeline.Fit(_splits[Split.Train], parallel.CancellationToken) };
        var clock = Stopwatch.StartNew();
        var machine = SupportVectorTrainer.Train(configuration, _splits[Split.Train], parallel, new Listener(0, advance));
        var seconds = clock.Elapsed.TotalSeconds;
        var samples = _splits[split];
        var classes = SupportVectorTrainer.Classify(machine, configuration.Pipeline, samples, parallel);
        var confusion = ConfusionMatrix.Of(ClassConfusion.Of(classes.AsSpan(), samples.AllLabels(), samples.Classes));
        return new(samples.Count, (double)confusion.Right / samples.Count, [.. machine.VectorsOfClass], seconds, confusion);
    }

    private ZkModel Train(ParallelOptions parallel, Listener listener) => Standardised(experiment.Configuration) switch
    {
        TrainingConfig network => ModelTrainer.Train(network, _splits, Command, listener, parallel.MaxDegreeOfParallelism, parallel.CancellationToken),
        TreeModelConfig trees => ImageTreeTrainer.Train(trees, _splits[Split.Train], Command, parallel, _splits[Split.Validation], listener),
        SupportVectorConfig machine => SupportVectorModelTrainer.Train(machine, _splits, Command, parallel, listener),
        var other => throw new NotSupportedException(other.GetType().Name),
    };

    private double ShareOfTeachers => experiment.Configuration is TrainingConfig network ? WorkEstimate.ShareOfTeachers(network, _splits.Training.Classes) : 0;

    private string Command => $"zkml research --set {set}";

    private ModelConfig Standardised(ModelConfig configuration) => (configuration, experiment.Standardisation) switch
    {
        (TrainingConfig network, { } by) => network with { Pipeline = network.Pipeline.WithOutside(new Standardise(by.Bits, by.FractionBits)) },
        (TreeModelConfig trees, { } by) => trees with { Pipeline = trees.Pipeline?.WithOutside(new Standardise(by.Bits, by.FractionBits)) },
        (SupportVectorConfig machine, { } by) => machine with { Pipeline = machine.Pipeline.WithOutside(new Standardise(by.Bits, by.FractionBits)) },
        _ => configuration,
    };
}
