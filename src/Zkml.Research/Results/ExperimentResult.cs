using Zkml.Data.Datasets;

namespace Zkml.Research.Results;

/// <summary>A row: the figures of one experiment, with a circuit or without, or the reason why there are none.</summary>
/// <param name="Key">Identifies the trained model by its configuration and its data.</param>
/// <param name="Tool">Identifies the build that measured it.</param>
/// <param name="Experiment">The experiment's name.</param>
/// <param name="Family">The kind of model.</param>
/// <param name="Model">Its shape and features in a few words.</param>
/// <param name="Dataset">The data set's name.</param>
/// <param name="Seed">The seed of the training.</param>
/// <param name="Split">The split that it was measured on.</param>
/// <param name="Figures">The figures of a model with a circuit; otherwise null.</param>
/// <param name="Failure">The reason in one line why there are no figures; otherwise null.</param>
/// <param name="Machine">The figures of a model without a circuit; otherwise null.</param>
public sealed record ExperimentResult(
    string Key,
    string Tool,
    string Experiment,
    string Family,
    string Model,
    string Dataset,
    int Seed,
    Split Split,
    ExperimentFigures? Figures = null,
    string? Failure = null,
    SvmFigures? Machine = null);
