using System.Collections.Immutable;
using System.Diagnostics;
using Zkml.Aleo.Interpretation;
using Zkml.Circuits.Evaluation;
using Zkml.Learning.Data;
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
    /// <param name="samples">Samples of the kind that the model takes, and their classes.</param>
    /// <param name="interpreterSamples">How many of the first samples also run in the interpreter.</param>
    public static ModelEvaluation Evaluate(TranspiledModel transpiled, Dataset samples, int interpreterSamples = DefaultInterpreterSamples)
    {
        var clock = Stopwatch.StartNew();
        var model = transpiled.Model;
        var inputs = model.Pipeline.EncodeAll(samples);
        var features = model.Pipeline.ComputeAllFeatures(inputs.AsSpan());
        var floatClasses = ModelScores.Of(model.Float, model.Pipeline, samples).Classes();
        var integerClasses = ModelScores.Of(model.Integer, model.Pipeline, features).Classes();
        var bits = CircuitInputs.ToBits(model.Pipeline.Inputs, inputs);
        var circuitClasses = ClassifyByCircuit(transpiled, bits);
        var interpreted = Math.Min(interpreterSamples, samples.Count);
        var program = AleoInterpreter.Prepare(transpiled.Program, "main");
        var interpreterDisagreements = Enumerable.Range(0, interpreted).AsParallel()
            .Count(sample => Interpret(program, transpiled, bits.AsSpan(sample * model.Pipeline.Inputs.Length, model.Pipeline.Inputs.Length)) != circuitClasses[sample]);
        return new(
            samples.Count,
            Accuracy(floatClasses, samples),
            Accuracy(integerClasses, samples),
            Accuracy(circuitClasses, samples),
            [.. circuitClasses],
            Differences(circuitClasses, integerClasses),
            Differences(integerClasses, floatClasses),
            Confuse(circuitClasses, samples),
            interpreted,
            interpreterDisagreements,
            clock.Elapsed);
    }

    private static int[] ClassifyByCircuit(TranspiledModel transpiled, int[] bits)
    {
        var outputs = new CircuitEvaluator(transpiled.Circuit).Evaluate(bits, transpiled.Model.Pipeline.Inputs.Length);
        return [.. outputs.Chunk(transpiled.Circuit.Output.Values.Length).Select(output => ProgramOutput.ClassOf(transpiled.Options.Output, output))];
    }

    private static int Interpret(PreparedFunction program, TranspiledModel transpiled, ReadOnlySpan<int> bits)
    {
        var input = transpiled.Layout.ToValue(transpiled.Layout.Pack(transpiled.Circuit.Inputs, bits));
        return ProgramOutput.ClassOf(transpiled.Options.Output, ProgramOutput.Numbers(program.Evaluate([input]).Single()));
    }

    private static double Accuracy(int[] classes, Dataset samples)
    {
        var right = 0;
        for (var i = 0; i < classes.Length; i++)
        {
            right += classes[i] == samples.Label(i) ? 1 : 0;
        }

        return (double)right / classes.Length;
    }

    private static ImmutableArray<int> Differences(int[] first, int[] second) => [.. Enumerable.Range(0, first.Length).Where(i => first[i] != second[i])];

    private static int[][] Confuse(int[] classes, Dataset samples)
    {
        var confusion = Enumerable.Range(0, samples.Classes).Select(_ => new int[samples.Classes]).ToArray();
        for (var i = 0; i < classes.Length; i++)
        {
            confusion[samples.Label(i)][classes[i]]++;
        }

        return confusion;
    }
}
