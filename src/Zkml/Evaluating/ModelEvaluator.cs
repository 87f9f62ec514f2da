using System.Collections.Immutable;
using System.Diagnostics;
using Zkml.Aleo.Interpretation;
using Zkml.Circuits.Evaluation;
using Zkml.Data.Datasets;
using Zkml.Data.Features.Tables;
using Zkml.Models;
using Zkml.Models.Evaluation;
using Zkml.Models.Metrics;
using Zkml.Models.Trees;
using Zkml.Running;
using Zkml.Transpiling;

namespace Zkml.Evaluating;

/// <summary>
/// Runs a model's evaluators side by side on a data set. The circuit evaluator runs the circuit after all passes, not the model that it came from; some
/// of the samples run through the Aleo program as well.
/// </summary>
public static class ModelEvaluator
{
    /// <summary>The number of samples that also run through the Aleo program in the interpreter.</summary>
    public const int DefaultInterpreterSamples = 100;

    private const int BlockSize = 1 << 15;

    /// <summary>Evaluates a model on all samples.</summary>
    /// <param name="transpiled">The model and its circuit.</param>
    /// <param name="samples">Samples of the kind that the model takes, with their classes or values.</param>
    /// <param name="interpreterSamples">How many of the first samples also run in the interpreter.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ModelEvaluation Evaluate(TranspiledModel transpiled, Dataset samples, int interpreterSamples = DefaultInterpreterSamples, CancellationToken cancellation = default)
    {
        var clock = Stopwatch.StartNew();
        var model = transpiled.Model;
        var outputs = EvaluateAll(transpiled, samples, Math.Min(interpreterSamples, samples.Count), cancellation);
        var (real, integer, circuit) = (outputs.Real, outputs.Integer, new ProgramOutputs(transpiled, outputs.Circuit));
        var (interpreted, interpreterDisagreements) = (Math.Min(interpreterSamples, samples.Count), outputs.InterpreterDisagreements);
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

    /// <summary>Works block by block: the intermediate values of a sample take hundreds of bytes, its outputs only a few.</summary>
    private static Outputs EvaluateAll(TranspiledModel transpiled, Dataset samples, int interpreterSamples, CancellationToken cancellation)
    {
        var model = transpiled.Model;
        var scoreCount = model.Integer.OutputCount;
        var outputWidth = transpiled.Circuit.Output.Values.Length;
        var (real, integer, circuit) = (new double[samples.Count * scoreCount], new Int128[samples.Count * scoreCount], new UInt128[samples.Count * outputWidth]);
        var evaluator = new CircuitEvaluator(transpiled.Circuit);
        var meaning = model.Integer is IntegerTrees trees ? trees.Ensemble.Output : EnsembleOutput.LargestScore;
        var disagreements = 0;
        for (var first = 0; first < samples.Count; first += BlockSize)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = samples.Part(first, Math.Min(BlockSize, samples.Count - first));
            var (inputs, realScores) = EncodeAndScore(model, block);
            var integerScores = ModelScores.Of(model.Integer, model.Pipeline, model.Pipeline.ComputeAllFeatures(inputs.AsSpan()));
            var bits = FeatureInputs.ToBits(model.Pipeline.Inputs, inputs, transpiled.Weights.AsSpan());
            var numbers = evaluator.Evaluate(bits, model.Pipeline.Inputs.Length + transpiled.Weights.Length);
            disagreements += CountInterpreterDisagreements(transpiled, bits, new(transpiled, numbers), Math.Clamp(interpreterSamples - first, 0, block.Count), cancellation);
            realScores.Values.CopyTo(real, first * scoreCount);
            integerScores.Values.CopyTo(integer, first * scoreCount);
            numbers.CopyTo(circuit, first * outputWidth);
        }

        return new(new(real, scoreCount, meaning), new(integer, scoreCount, meaning), circuit, disagreements);
    }

    /// <summary>Converts the cells of a table to numbers once for both models.</summary>
    private static (int[] Inputs, SampleScores<double> Real) EncodeAndScore(ZkModel model, Dataset samples)
    {
        if (model is not { Pipeline: TablePipeline table, Float: FloatTrees trees })
        {
            return (model.Pipeline.EncodeAll(samples), ModelScores.Of(model.Float, model.Pipeline, samples));
        }

        var features = table.ComputeRealFeatures(samples);
        return (table.EncodeFeatures(features), ModelScores.Of(trees, features));
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

    private static int CountInterpreterDisagreements(TranspiledModel transpiled, int[] bits, ProgramOutputs circuit, int samples, CancellationToken cancellation)
    {
        var width = transpiled.Model.Pipeline.Inputs.Length + transpiled.Weights.Length;
        if (samples == 0)
        {
            return 0;
        }

        var program = AleoInterpreter.Prepare(transpiled.Program, "main");
        return Enumerable.Range(0, samples).AsParallel().WithCancellation(cancellation).Count(sample =>
        {
            var input = transpiled.Layout.ToValue(transpiled.Layout.Pack(transpiled.Circuit.Inputs, bits.AsSpan(sample * width, width)));
            return !circuit.AreOf(sample, ProgramOutput.Numbers(program.Evaluate([input])[0]));
        });
    }

    private static double[] Values(RegressionTarget regression, SampleScores<Int128> scores) => Array.ConvertAll(scores.Values, score => regression.ValueOf((double)score));

    private static ImmutableArray<int> Differences(int[] first, int[] second) => [.. Enumerable.Range(0, first.Length).Where(i => first[i] != second[i])];

    /// <summary>The outputs of all forms of a model.</summary>
    /// <param name="Real">The float model.</param>
    /// <param name="Integer">The integer model.</param>
    /// <param name="Circuit">The circuit's outputs, as they leave the program.</param>
    /// <param name="InterpreterDisagreements">The number of samples for which the program differs from the circuit.</param>
    private sealed record Outputs(SampleScores<double> Real, SampleScores<Int128> Integer, UInt128[] Circuit, int InterpreterDisagreements);
}
