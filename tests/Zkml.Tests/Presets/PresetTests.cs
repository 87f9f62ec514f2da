using Zkml.Aleo.Counting;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Printing;
using Zkml.Circuits.Evaluation;
using Zkml.Testing;
using Zkml.Transpiling;

namespace Zkml.Tests.Presets;

public class PresetTests
{
    /// <summary>Images that snarkVM evaluates of each preset; it reads the whole program for each.</summary>
    private const int Images = 4;

    public static TheoryData<string> OfDigits => TranspiledPresets.OfDigits;

    [Theory]
    [MemberData(nameof(OfDigits))]
    [InlineDataWithFashionMnist("fashion")]
    public void The_circuit_equals_the_integer_model_on_every_test_image_and_the_program_on_a_hundred(string preset)
    {
        var evaluation = TranspiledPresets.Evaluate(preset);
        evaluation.Samples.ShouldBe(10_000);
        evaluation.Disagreements.ShouldBeEmpty();
        evaluation.CircuitAccuracy.ShouldBe(evaluation.IntegerAccuracy);
        evaluation.InterpreterSamples.ShouldBe(100);
        evaluation.InterpreterDisagreements.ShouldBe(0);
    }

    [Theory]
    [InlineData("square", 97.0, 450)]
    [InlineData("nano", 97.3, 345)]
    [InlineData("small", 98.2, 410)]
    [InlineData("wide", 98.5, 480)]
    [InlineData("deep", 99.1, 830)]
    [InlineData("conv", 99.0, 870)]
    [InlineData("best", 99.2, 950)]
    [InlineDataWithFashionMnist("fashion", 89.0, 830)]
    [InlineData("zkml-2023", 96.5, 1_500)]
    [InlineData("tree-small", 86.6, 700)]
    [InlineData("tree", 88.2, 1_300)]
    [InlineData("boosted-small", 97.3, 1_000)]
    [InlineData("boosted", 97.8, 2_900)]
    public void A_preset_reaches_its_accuracy_within_its_body_constraints(string preset, double percent, int constraints)
    {
        TranspiledPresets.Evaluate(preset).CircuitAccuracy.ShouldBeGreaterThanOrEqualTo(percent / 100);
        TranspiledPresets.Get(preset).Count.Constraints.Body.ShouldBeLessThanOrEqualTo(constraints);
    }

    [Theory]
    [InlineData("square", 4_000, 100_000)]
    [InlineData("nano", 1_000, 60_000)]
    [InlineData("small", 3_300, 120_000)]
    [InlineData("wide", 4_150, 190_000)]
    [InlineData("deep", 45_000, 2_048_000)]
    [InlineData("conv", 15_000, 1_024_000)]
    [InlineData("best", 80_000, 2_048_000)]
    [InlineData("fashion", 45_000, 2_048_000)]
    public void A_presets_weights_and_program_are_small(string preset, int weights, int bytes)
    {
        var transpiled = TranspiledPresets.Get(preset);
        transpiled.Model.Integer.NonZeroWeights.ShouldBeLessThanOrEqualTo(weights);
        transpiled.ProgramBytes.ShouldBeLessThanOrEqualTo(bytes);
    }

    [Fact]
    public void The_smallest_preset_is_no_dearer_to_prove_than_the_identity_function_on_one_private_i64()
    {
        var identity = AleoParser.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "programs", "identity_i64.aleo")), "identity_i64.aleo");
        TranspiledPresets.Get("nano").Count.Constraints.Total.ShouldBeLessThanOrEqualTo(CircuitCounter.Count(identity, "main").Constraints.Total);
    }

    [Theory]
    [InlineData("square")]
    [InlineData("nano")]
    [InlineData("small")]
    public void A_preset_can_be_proven_with_the_first_two_files_of_the_SRS(string preset)
    {
        var count = TranspiledPresets.Get(preset).Count;
        var budget = SrsBudget.UpTo(16);
        budget.Constraints.ShouldBe(16_384);
        count.Constraints.Total.ShouldBeLessThanOrEqualTo(budget.Constraints);
        count.Variables.Total.ShouldBeLessThanOrEqualTo(budget.Variables);
        count.NonZeros.Maximum.ShouldBeLessThanOrEqualTo(budget.NonZeros);
    }

    [Fact]
    public void The_sums_that_neurons_share_leave_the_largest_preset_six_tenths_of_the_instructions_of_an_addition_a_weight()
    {
        var transpiled = TranspiledPresets.Get("best");
        transpiled.InstructionCount.ShouldBeLessThanOrEqualTo(transpiled.Model.Integer.NonZeroWeights * 6 / 10);
    }

    [Theory]
    [MemberData(nameof(OfDigits))]
    [InlineDataWithFashionMnist("fashion")]
    public void The_circuits_own_count_is_the_counters_and_the_program_parses_back(string preset)
    {
        var transpiled = TranspiledPresets.Get(preset);
        transpiled.Count.Constraints.Body.ShouldBe(transpiled.Circuit.BodyConstraints);
        AleoPrinter.Print(AleoParser.Parse(transpiled.AleoText, "program")).ShouldBe(transpiled.AleoText);
    }

    [TheoryWithOracle]
    [MemberData(nameof(OfDigits))]
    [InlineDataWithFashionMnist("fashion")]
    public void The_real_snarkVM_counts_a_preset_as_we_do_and_gives_the_same_classes(string preset)
    {
        using var oracle = SnarkVmOracle.Start();
        var transpiled = TranspiledPresets.Get(preset);
        var evaluator = new CircuitEvaluator(transpiled.Circuit);
        for (var image = 0; image < Images; image++)
        {
            var bits = FeatureInputs.ToBits(transpiled.Model.Pipeline.Inputs, TranspiledPresets.Encode(transpiled, image));
            var answer = oracle.Ask(transpiled.AleoText, [transpiled.Layout.Format(transpiled.Layout.Pack(transpiled.Circuit.Inputs, bits))], count: image == 0);
            answer.Outputs.ShouldBe([$"{evaluator.Evaluate(bits, bits.Length).Single()}u8"], $"test image {image}");
            if (answer.Count is { } count)
            {
                count.Total.ShouldBe(transpiled.Count.Constraints.Total);
                count.Body.ShouldBe(transpiled.Count.Constraints.Body);
                count.Variables.ShouldBe(transpiled.Count.Variables.Total);
                (count.NonZerosA, count.NonZerosB, count.NonZerosC).ShouldBe((transpiled.Count.NonZeros.A, transpiled.Count.NonZeros.B, transpiled.Count.NonZeros.C));
            }
        }
    }
}
