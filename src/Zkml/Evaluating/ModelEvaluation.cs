using System.Collections.Immutable;

namespace Zkml.Evaluating;

/// <summary>The accuracy of a model on a split: as trained, as integers, and as a circuit.</summary>
/// <param name="Samples">The number of samples.</param>
/// <param name="FloatAccuracy">The accuracy of the float model, 0 to 1.</param>
/// <param name="IntegerAccuracy">The accuracy of the integer model, 0 to 1.</param>
/// <param name="CircuitAccuracy">The accuracy of the circuit after all passes, 0 to 1.</param>
/// <param name="CircuitClasses">The circuit's class for each sample; empty for a regression.</param>
/// <param name="Disagreements">Samples for which any output of circuit and integer model differs; must be empty.</param>
/// <param name="QuantisationChanges">Samples for which integer and float model differ.</param>
/// <param name="Confusion">The number of samples by true class, then by the circuit's class.</param>
/// <param name="InterpreterSamples">The number of samples that ran through the Aleo program as well.</param>
/// <param name="InterpreterDisagreements">For how many of them the program differs from the circuit; must be 0.</param>
/// <param name="Elapsed">The time taken.</param>
/// <param name="Auc">For two classes, the area under the ROC curve: how often the float model scores a sample of class 1 above one of class 0; otherwise null.</param>
/// <param name="Regression">The accuracy of a regression's values; null for a classifier, which has the accuracies above.</param>
public sealed record ModelEvaluation(
    int Samples,
    double FloatAccuracy,
    double IntegerAccuracy,
    double CircuitAccuracy,
    ImmutableArray<int> CircuitClasses,
    ImmutableArray<int> Disagreements,
    ImmutableArray<int> QuantisationChanges,
    int[][] Confusion,
    int InterpreterSamples,
    int InterpreterDisagreements,
    TimeSpan Elapsed,
    double? Auc = null,
    RegressionFit? Regression = null);
