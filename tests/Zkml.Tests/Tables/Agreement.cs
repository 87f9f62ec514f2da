using Zkml.Aleo.Interpretation;
using Zkml.Circuits.Evaluation;
using Zkml.Models.Trees;
using Zkml.Testing;
using Zkml.Transpiling;

namespace Zkml.Tests.Tables;

/// <summary>Whether every evaluator of a classifying tree model gives the same class for the same circuit inputs.</summary>
internal static class Agreement
{
    /// <summary>Integer model, circuit and Aleo program.</summary>
    /// <param name="transpiled">The model.</param>
    /// <param name="samples">The pipeline's inputs of each sample.</param>
    /// <returns>The classes.</returns>
    public static int[] OfEvaluators(TranspiledModel transpiled, IReadOnlyList<int[]> samples)
    {
        var (evaluator, program) = (new CircuitEvaluator(transpiled.Circuit), AleoInterpreter.Prepare(transpiled.Program, "main"));
        return [.. samples.Select(sample =>
        {
            var expected = ClassOf(transpiled, sample);
            var bits = Bits(transpiled, sample);
            evaluator.Evaluate(bits, bits.Length)[0].ShouldBe((UInt128)expected, string.Join(' ', sample));
            program.Evaluate([transpiled.Layout.ToValue(transpiled.Layout.Pack(transpiled.Circuit.Inputs, bits))])[0].ToString().ShouldBe($"{expected}u8", string.Join(' ', sample));
            return expected;
        })];
    }

    /// <summary>The same and the real snarkVM, which takes its time and is asked once for each different sample.</summary>
    public static void OfAll(SnarkVmOracle oracle, TranspiledModel transpiled, IReadOnlyList<int[]> samples)
    {
        const int inThePipe = 16;
        samples = [.. samples.DistinctBy(sample => string.Join(' ', sample))];
        var expected = OfEvaluators(transpiled, samples);
        for (var first = 0; first < samples.Count; first += inThePipe)
        {
            var count = Math.Min(inThePipe, samples.Count - first);
            for (var i = first; i < first + count; i++)
            {
                oracle.Send(transpiled.AleoText, [transpiled.Layout.Format(transpiled.Layout.Pack(transpiled.Circuit.Inputs, Bits(transpiled, samples[i])))]);
            }

            for (var i = first; i < first + count; i++)
            {
                var answer = oracle.Receive();
                (answer.Outputs?[0]).ShouldBe($"{expected[i]}u8", $"{string.Join(' ', samples[i])}: {answer.Halt ?? answer.Error}");
            }
        }
    }

    /// <summary>Samples that hit each threshold exactly, pass it by one on either side, or are as far outside as an input can be; each differs from a given one in one input.</summary>
    public static int[][] AroundThresholds(TranspiledModel transpiled, IReadOnlyList<int[]> samples)
    {
        var (pipeline, random) = (transpiled.Model.Pipeline, new Random(1));
        return [.. ((IntegerTrees)transpiled.Model.Integer).Ensemble.Splits.Distinct().SelectMany(split =>
        {
            var input = pipeline.Features[split.Feature].Terms.Single().Input;
            var (minimum, maximum) = (pipeline.Inputs[input].Minimum, pipeline.Inputs[input].Maximum);
            return new[] { split.Threshold - 1, split.Threshold, split.Threshold + 1, minimum, maximum }.Select(value =>
            {
                var sample = samples[random.Next(samples.Count)].ToArray();
                sample[input] = (int)Math.Clamp(value, minimum, maximum);
                return sample;
            });
        })];
    }

    private static int ClassOf(TranspiledModel transpiled, int[] sample)
    {
        var ensemble = ((IntegerTrees)transpiled.Model.Integer).Ensemble;
        var features = new int[ensemble.FeatureCount];
        transpiled.Model.Pipeline.ComputeFeatures(sample, features);
        var scores = new long[ensemble.ScoreCount];
        ensemble.ComputeScores(Array.ConvertAll(features, feature => (long)feature), scores);
        return ensemble.ClassOf(scores);
    }

    private static int[] Bits(TranspiledModel transpiled, int[] sample) => FeatureInputs.ToBits(transpiled.Model.Pipeline.Inputs, sample, transpiled.Weights.AsSpan());
}
