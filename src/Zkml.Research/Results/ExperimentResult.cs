using Zkml.Data.Datasets;

namespace Zkml.Research.Results;

/// <summary>A row: what was measured of one experiment, with a circuit or without, or why it could not be.</summary>
/// <param name="Key">Names the trained model by its configuration and its data.</param>
/// <param name="Tool">Tells the build apart that measured.</param>
/// <param name="Experiment">The experiment's name.</param>
/// <param name="Family">The kind of model.</param>
/// <param name="Model">Its shape and features in a few words.</param>
/// <param name="Dataset">The data set's name.</param>
/// <param name="Seed">Of the training.</param>
/// <param name="Split">What it was measured on.</param>
/// <param name="Figures">What was measured of a model with a circuit; else null.</param>
/// <param name="Failure">One line that says why there are no figures; else null.</param>
/// <param name="Machine">What was measured of a model that has no circuit; else null.</param>
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
