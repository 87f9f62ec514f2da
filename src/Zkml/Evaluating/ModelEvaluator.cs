using System.Collections.Immutable;
using System.Diagnostics;
using Zkml.Aleo.Interpretation;
using Zkml.Circuits.Evaluation;
using Zkml.Learning.Data;
using Zkml.Learning.Measures;
using Zkml.Learning.Models;
using Zkml.Running;
using Zkml.Transpiling;

namespace Zkml.Evaluating;

/// <summary>
/// Runs a model's evaluators side by side over a whole data set. The circuit evaluator runs the circuit after all passes, not the model it came from; a
/// part of the samples goes through the Aleo program too.
/// </summary>
public static class ModelEvaluator
{
    /// <summary>So many samples also run through the Aleo program in the interpreter.</summary>
    public const int DefaultInterpreterSamples = 100;

    /// <summary>Evaluates on all samples.</summary>
    /// <param name="transpiled">The model and its circuit.</param>
    /// <param name="samples">Samples of the kind that the model takes, and their classes or values.</param>
    /// <param name="interpreterSamples">How many of the first samples also run in the interpreter.</param>
    public static ModelEvaluation Evaluate(TranspiledModel transpiled, Dataset samples, int interpreterSamples = DefaultInterpreterSamples)
    {
        var clock = Stopwatch.StartNew();
        var model = transpiled.Model;
        var inputs = model.Pipeline.EncodeAll(samples);
        var real = ModelScores.Of(model.Float, model.Pipeline, samples);
        var integer = ModelScores.Of(model.Integer, model.Pipeline, model.Pipeline.ComputeAllFeatures(inputs.AsSpan()));
        var bits = CircuitInputs.ToBits(model.Pipeline.Inputs, inputs, transpiled.Weights.AsSpan());
        var circuit = new ProgramOutputs(transpiled, new CircuitEvaluator(transpiled.Circuit).Evaluate(bits, model.Pipeline.Inputs.Length + transpiled.Weights.Length));
        var interpreted = Math.Min(interpreterSamples, samples.Count);
        var interpreterDisagreements = CountInterpreterDisagreements(transpiled, bits, circuit, interpreted);
        var disagreements = circuit.FindDifferences(ProgramOutputs.Of(transpiled, integer));
        return model.Regression is { } regression
            ? OfRegression(samples, real.Values, Values(regression, integer), circuit.Values(regression)) with
            {
                Disagreements = disagreements,
                InterpreterSamples = interpreted,
                InterpreterDisagreements = interpreterDisagreements,
                Elapsed = clock.Elapsed,
            }
            : OfClassifier(samples, real, integer, circuit.Classes()) with
            {
                Disagreements = disagreements,
                InterpreterSamples = interpreted,
                InterpreterDisagreements = interpreterDisagreements,
                Elapsed = clock.Elapsed,
            };
    }

    private static ModelEvaluation OfClassifier(Dataset samples, SampleScores<double> real, SampleScores<Int128> integer, int[] circuitClasses)
    {
        var (floatClasses, integerClasses) = (real.Classes(), integer.Classes());
        var labels = samples.AllLabels();
        return new(
            samples.Count,
            Accuracy.Of(floatClasses, labels),
            Accuracy.Of(integerClasses, labels),
            Accuracy.Of(circuitClasses, labels),
            [.. circuitClasses],
            [],
            Differences(integerClasses, floatClasses),
            ClassConfusion.Of(circuitClasses, labels, samples.Classes),
            0,
            0,
            default,
            samples.Classes == 2 ? AreaUnderCurve.Of(real, labels) : null);
    }

    private static ModelEvaluation OfRegression(Dataset samples, double[] real, double[] integer, double[] circuit)
    {
        return new(samples.Count, 0, 0, 0, [], [], [], [], 0, 0, default, Regression: RegressionFit.Of(samples.AllValues(), real, integer, circuit));
    }

    private static int CountInterpreterDisagreements(TranspiledModel transpiled, int[] bits, ProgramOutputs circuit, int samples)
    {
        var width = transpiled.Model.Pipeline.Inputs.Length + transpiled.Weights.Length;
        var program = AleoInterpreter.Prepare(transpiled.Program, "main");
        return Enumerable.Range(0, samples).AsParallel().Count(sample =>
        {
            var input = transpiled.Layout.ToValue(transpiled.Layout.Pack(transpiled.Circuit.Inputs, bits.AsSpan(sample * width, width)));
            return !circuit.AreOf(sample, ProgramOutput.Numbers(program.Evaluate([input])[0]));
        });
    }

    private static double[] Values(RegressionTarget regression, SampleScores<Int128> scores) => Array.ConvertAll(scores.Values, score => regression.ValueOf((double)score));

    private static ImmutableArray<int> Differences(int[] first, int[] second) => [.. Enumerable.Range(0, first.Length).Where(i => first[i] != second[i])];
}
