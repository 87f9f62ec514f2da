using System.Collections.Immutable;

namespace Zkml.Evaluating;

/// <summary>How a model does on a split: as trained, as integers, and as the circuit.</summary>
/// <param name="Samples">How many.</param>
/// <param name="FloatAccuracy">Of the float model, 0 to 1.</param>
/// <param name="IntegerAccuracy">Of the integer model, 0 to 1.</param>
/// <param name="CircuitAccuracy">Of the circuit as it stands after all passes, 0 to 1.</param>
/// <param name="CircuitClasses">The circuit's class for each sample; none for a regression.</param>
/// <param name="Disagreements">Samples on which circuit and integer model differ in any number given out: there must be none.</param>
/// <param name="QuantisationChanges">Samples on which integer and float model differ.</param>
/// <param name="Confusion">By true class, then by the circuit's class: how many samples.</param>
/// <param name="InterpreterSamples">How many samples ran through the Aleo program too.</param>
/// <param name="InterpreterDisagreements">On how many of them the program differs from the circuit: there must be none.</param>
/// <param name="Elapsed">Time taken.</param>
/// <param name="Auc">Of two classes: how often the float model's score puts a sample of class 1 above one of class 0; null otherwise.</param>
/// <param name="Regression">How near the values of a regression are; null for a classifier, whose accuracies are above.</param>
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
