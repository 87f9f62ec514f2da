using System.Numerics;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Evaluation;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Data.Datasets;
using Zkml.Lowering;
using Zkml.Models.Evaluation;
using Zkml.Testing;
using Zkml.Tests.Presets;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Backends.R1cs;

/// <summary>What a direct proof proves of a preset: one run of the witness program over all test images.</summary>
public class PresetWitnessTests
{
    /// <summary>Images whose witnesses are checked row by row.</summary>
    private const int CheckedImages = 300;

    private const int ChangedWires = 200;

    private const int AllImages = 10_000;

    /// <summary>How many images those presets get whose wide sums take a minute without optimised code; with it, they get all.</summary>
#if DEBUG
    private const int FewerImages = 1_000;
#else
    private const int FewerImages = AllImages;
#endif

    public static TheoryData<string> OfDigits => TranspiledPresets.OfDigits;

    [Theory]
    [MemberData(nameof(OfDigits))]
    [InlineDataWithFashionMnist("fashion")]
    public void The_witness_of_every_test_image_has_the_integer_models_class_and_no_other_witness_satisfies_the_rows(string preset)
    {
        var model = PresetCatalogue.Find(preset).Model;
        var test = DatasetCatalogue.LoadSplit(model.Dataset, Split.Test);
        var direct = DirectLowering.Lower(model, OutputKind.Class, new());
        var values = model.Pipeline.EncodeAll(test.Part(0, ImagesOf(preset)));
        var inputs = Inputs(direct, FeatureInputs.ToBits(model.Pipeline.Inputs, values), model.Pipeline.Inputs.Length);
        var evaluator = new WitnessEvaluator(direct.Emission.Witness, ScalarField.Bls12377);

        var publicWires = evaluator.EvaluatePublic(inputs);

        var classes = ModelScores.Of(model.Integer, model.Pipeline, model.Pipeline.ComputeAllFeatures(values.AsSpan())).Classes();
        classes.Length.ShouldBe(ImagesOf(preset));
        var width = 1 + direct.Emission.System.PublicInputs;
        Enumerable.Range(0, classes.Length).Count(image => publicWires[image * width] - direct.Circuit.Output.Offset != classes[image]).ShouldBe(0);

        var checker = new R1csChecker(direct.Emission.System, ScalarField.Bls12377);
        checker.FirstViolation(evaluator, inputs.AsMemory(0, CheckedImages * evaluator.InputCount)).ShouldBeNull();
        EveryChangeShouldBreakARow(direct.Emission, checker, evaluator.Evaluate(inputs.AsMemory(0, evaluator.InputCount)));
        ShouldBeTheSameFromAFile(direct.Emission, inputs.AsMemory(0, evaluator.InputCount));
    }

    private static int ImagesOf(string preset) => preset is "boosted" or "boosted-small" or "best" or "zkml-2023" ? FewerImages : AllImages;

    /// <summary>A wire that steps compute, changed alone: nothing else may satisfy the rows for these inputs.</summary>
    private static void EveryChangeShouldBreakARow(R1csEmission emission, R1csChecker checker, BigInteger[] witness)
    {
        var random = new Random(1);
        var (outputs, firstStep) = (emission.System.PublicOutputs, 1 + emission.System.PublicOutputs + emission.System.PublicInputs + emission.System.PrivateInputs);
        for (var change = 0; change < ChangedWires; change++)
        {
            var wire = change < outputs ? 1 + change : random.Next(firstStep, witness.Length);
            var before = witness[wire];
            witness[wire] = random.Next(3) switch { 0 => before + 1, 1 => before - 1, _ => before + random.NextInt64() };
            checker.FirstViolation(witness).ShouldNotBeNull($"wire {wire}");
            witness[wire] = before;
        }
    }

    private static void ShouldBeTheSameFromAFile(R1csEmission emission, ReadOnlyMemory<BigInteger> inputs)
    {
        var read = WitnessProgramFile.Read(WitnessProgramFile.Write(emission.Witness));
        new WitnessEvaluator(read, ScalarField.Bls12377).Evaluate(inputs).ShouldBe(new WitnessEvaluator(emission.Witness, ScalarField.Bls12377).Evaluate(inputs));
    }

    /// <summary>For each sample a hash and a challenge, which no row names, and the circuit's inputs.</summary>
    private static BigInteger[] Inputs(DirectCircuitEmission direct, int[] bits, int width)
    {
        var sources = direct.Inputs.Select(input => input.Source).ToArray();
        var inputs = new BigInteger[bits.Length / width * (2 + sources.Length)];
        for (var sample = 0; sample < bits.Length / width; sample++)
        {
            var row = inputs.AsSpan(sample * (2 + sources.Length), 2 + sources.Length);
            (row[0], row[1]) = (sample, 7);
            for (var input = 0; input < sources.Length; input++)
            {
                row[2 + input] = bits[(sample * width) + sources[input]];
            }
        }

        return inputs;
    }
}
