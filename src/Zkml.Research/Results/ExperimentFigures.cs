using Zkml.Aleo.Counting;
using Zkml.Data.Datasets;
using Zkml.Evaluating;
using Zkml.Models;
using Zkml.Transpiling;

namespace Zkml.Research.Results;

/// <summary>What was measured of a trained model. Accuracies are from 0 to 1.</summary>
/// <param name="Samples">How many samples were classified.</param>
/// <param name="FloatAccuracy">Of the model as trained.</param>
/// <param name="IntegerAccuracy">Of its integers.</param>
/// <param name="CircuitAccuracy">Of the circuit as it stands after all passes.</param>
/// <param name="Disagreements">Samples on which circuit and integer model differ: there must be none.</param>
/// <param name="Weights">Weights that are not zero; of trees thresholds and leaf values.</param>
/// <param name="BodyConstraints">Constraints that the model itself costs.</param>
/// <param name="TotalConstraints">Constraints of the whole circuit.</param>
/// <param name="NonZeros">Non-zeros of the matrices A, B and C of the whole circuit.</param>
/// <param name="Instructions">Of the Aleo program.</param>
/// <param name="ProgramBytes">Of its text.</param>
/// <param name="TrainingSeconds">How long the training took, on the threads that it had.</param>
/// <param name="Covers">What a proof covers, and what happens outside.</param>
/// <param name="Confusion">What the circuit takes the samples of each class for.</param>
public sealed record ExperimentFigures(
    int Samples,
    double FloatAccuracy,
    double IntegerAccuracy,
    double CircuitAccuracy,
    int Disagreements,
    int Weights,
    long BodyConstraints,
    long TotalConstraints,
    NonZeros NonZeros,
    int Instructions,
    int ProgramBytes,
    double TrainingSeconds,
    string Covers,
    ConfusionMatrix Confusion)
{
    /// <summary>Transpiles a model, with private inputs and the class as its output, and evaluates it exactly.</summary>
    /// <param name="model">The trained model.</param>
    /// <param name="samples">What it is measured on.</param>
    /// <param name="trainingSeconds">How long its training took.</param>
    /// <exception cref="Circuits.ModelDoesNotFitException">No number of the platform is wide enough, or the program is too large.</exception>
    public static ExperimentFigures Measure(ZkModel model, Dataset samples, double trainingSeconds)
    {
        var transpiled = Transpiler.Transpile(model, new(ProgramName));
        var evaluation = ModelEvaluator.Evaluate(transpiled, samples, interpreterSamples: 0);
        var count = transpiled.Count;
        return new(
            evaluation.Samples,
            evaluation.FloatAccuracy,
            evaluation.IntegerAccuracy,
            evaluation.CircuitAccuracy,
            evaluation.Disagreements.Length,
            model.Integer.NonZeroWeights,
            count.Constraints.Body,
            count.Constraints.Total,
            count.NonZeros,
            transpiled.InstructionCount,
            transpiled.ProgramBytes,
            trainingSeconds,
            model.Pipeline.Covers,
            ConfusionMatrix.Of(evaluation.Confusion));
    }

    // The name is part of the program's text, and so of its bytes: the same one for all rows.
    private const string ProgramName = "experiment";
}
