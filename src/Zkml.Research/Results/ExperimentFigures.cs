using Zkml.Aleo.Counting;
using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Data.Datasets;
using Zkml.Evaluating;
using Zkml.Transpiling;

namespace Zkml.Research.Results;

/// <summary>The figures of a trained model. Accuracies are from 0 to 1.</summary>
/// <param name="Samples">The number of classified samples.</param>
/// <param name="FloatAccuracy">The accuracy of the model as trained.</param>
/// <param name="IntegerAccuracy">The accuracy of its integers.</param>
/// <param name="CircuitAccuracy">The accuracy of the circuit after all passes.</param>
/// <param name="Disagreements">The number of samples for which circuit and integer model differ; must be 0.</param>
/// <param name="Weights">The number of non-zero weights; for trees, of thresholds and leaf values.</param>
/// <param name="BodyConstraints">The constraints of the model itself.</param>
/// <param name="TotalConstraints">The constraints of the whole circuit.</param>
/// <param name="NonZeros">The non-zeros of the matrices A, B and C of the whole circuit.</param>
/// <param name="Instructions">The number of the Aleo program's instructions.</param>
/// <param name="ProgramBytes">The size of its text.</param>
/// <param name="TrainingSeconds">The duration of the training, on the threads that it had.</param>
/// <param name="Covers">What a proof covers, and what happens outside.</param>
/// <param name="Confusion">The circuit's predictions for the samples of each class.</param>
/// <param name="Proof">The sizes and the price of a direct proof of one sample; null in a row that was measured before there were direct proofs.</param>
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
    ConfusionMatrix Confusion,
    ProofPrice? Proof = null)
{
    /// <summary>The estimated processor time of a direct proof of one sample, in seconds; null if it is not known.</summary>
    public double? ProvingSeconds => Proof?.ProcessorSeconds(samples: 1);

    /// <summary>Transpiles a model with private inputs and the class as its output, and evaluates it exactly.</summary>
    /// <param name="model">The trained model.</param>
    /// <param name="samples">The samples to measure it on.</param>
    /// <param name="trainingSeconds">The duration of its training.</param>
    /// <exception cref="Circuits.ModelDoesNotFitException">No integer type of the platform is wide enough, or the program is too large.</exception>
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
            ConfusionMatrix.Of(evaluation.Confusion),
            DirectTranspiler.Transpile(model, transpiled.Options).Emission.Emission.Price);
    }

    // The name is part of the program's text and counts towards its bytes, so all rows use the same one.
    private const string ProgramName = "experiment";
}
