using Zkml.Aleo.Parsing;
using Zkml.Aleo.Platform;
using Zkml.Aleo.Printing;
using Zkml.Circuits.Evaluation;
using Zkml.Evaluating;
using Zkml.Learning.Presets;
using Zkml.Testing;
using Zkml.Transpiling;

namespace Zkml.Tests.Presets;

public class PresetTests
{
    public static TheoryData<string> Names => TranspiledPresets.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_circuit_equals_the_integer_model_on_every_test_image_and_the_program_on_a_hundred(string preset)
    {
        var transpiled = TranspiledPresets.Get(preset);
        var evaluation = ModelEvaluator.Evaluate(transpiled, TranspiledPresets.Data(transpiled).Test);
        evaluation.Samples.ShouldBe(10_000);
        evaluation.Disagreements.ShouldBeEmpty();
        evaluation.CircuitAccuracy.ShouldBe(evaluation.IntegerAccuracy);
        evaluation.InterpreterSamples.ShouldBe(100);
        evaluation.InterpreterDisagreements.ShouldBe(0);
    }

    [Fact]
    public void The_default_preset_reaches_97_percent_within_450_body_constraints()
    {
        var transpiled = TranspiledPresets.Get(PresetCatalogue.Default.Name);
        ModelEvaluator.Evaluate(transpiled, TranspiledPresets.Data(transpiled).Test, 0).CircuitAccuracy.ShouldBeGreaterThanOrEqualTo(0.97);
        transpiled.Count.Constraints.Body.ShouldBeLessThanOrEqualTo(450);
        transpiled.Model.Integer.NonZeroWeights.ShouldBeLessThanOrEqualTo(4000);
        transpiled.ProgramBytes.ShouldBeLessThanOrEqualTo(100_000);
    }

    [Fact]
    public void The_default_preset_can_be_proven_with_the_first_two_files_of_the_SRS()
    {
        var count = TranspiledPresets.Get(PresetCatalogue.Default.Name).Count;
        var budget = SrsBudget.UpTo(16);
        budget.Constraints.ShouldBe(16_384);
        count.Constraints.Total.ShouldBeLessThanOrEqualTo(budget.Constraints);
        count.Variables.Total.ShouldBeLessThanOrEqualTo(budget.Variables);
        count.NonZeros.Maximum.ShouldBeLessThanOrEqualTo(budget.NonZeros);
    }

    [Fact]
    public void The_2023_preset_reaches_96_and_a_half_percent_within_1500_body_constraints()
    {
        var transpiled = TranspiledPresets.Get("zkml-2023");
        ModelEvaluator.Evaluate(transpiled, TranspiledPresets.Data(transpiled).Test, 0).CircuitAccuracy.ShouldBeGreaterThanOrEqualTo(0.965);
        transpiled.Count.Constraints.Body.ShouldBeLessThanOrEqualTo(1500);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_circuits_own_count_is_the_counters_and_the_program_parses_back(string preset)
    {
        var transpiled = TranspiledPresets.Get(preset);
        transpiled.Count.Constraints.Body.ShouldBe(transpiled.Circuit.BodyConstraints);
        AleoPrinter.Print(AleoParser.Parse(transpiled.AleoText, "program")).ShouldBe(transpiled.AleoText);
    }

    [FactWithOracle]
    public void The_real_snarkVM_counts_every_preset_as_we_do_and_gives_the_same_classes()
    {
        using var oracle = SnarkVmOracle.Start();
        foreach (var preset in PresetCatalogue.All)
        {
            var transpiled = TranspiledPresets.Get(preset.Name);
            var evaluator = new CircuitEvaluator(transpiled.Circuit);
            for (var image = 0; image < 10; image++)
            {
                var bits = CircuitInputs.ToBits(transpiled.Model.Pipeline.Inputs, TranspiledPresets.Encode(transpiled, image));
                var answer = oracle.Ask(transpiled.AleoText, [transpiled.Layout.Format(transpiled.Layout.Pack(transpiled.Circuit.Inputs, bits))], count: image == 0);
                answer.Outputs.ShouldBe([$"{evaluator.Evaluate(bits, bits.Length).Single()}u8"], $"{preset.Name}, test image {image}");
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
}
