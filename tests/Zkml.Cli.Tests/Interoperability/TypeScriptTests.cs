using System.Globalization;
using System.Text.Json;
using Zkml.Circuits.Evaluation;
using Zkml.Cli.Tests.Support;
using Zkml.Data.Datasets;
using Zkml.Lowering;
using Zkml.Models.ModelFiles;
using Zkml.Testing;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Cli.Tests.Interoperability;

/// <summary>The TypeScript modules that the command writes, compiled strictly and run by Node.js: they compute what the circuit computes.</summary>
public sealed class TypeScriptTests(FlowerTable flowers) : IClassFixture<FlowerTable>, IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [TheoryWithTypeScript]
    [InlineData("square", 10_000)]
    [InlineData("nano", 10_000)]
    [InlineData("small", 10_000)]
    [InlineData("wide", 10_000)]
    [InlineData("deep", 10_000)]
    [InlineData("conv", 500)]
    [InlineData("best", 500)]
    [InlineData("zkml-2023", 500)]
    [InlineData("tree", 500)]
    [InlineData("boosted-small", 500)]
    public void A_preset_s_module_agrees_with_its_circuit_on_test_images(string preset, int count)
    {
        var model = PresetCatalogue.Find(preset).Model;
        var images = DatasetCatalogue.LoadSplit(model.Dataset, Split.Test).Part(0, count);
        int[][] samples = [.. Enumerable.Range(0, images.Count).Select(image => model.Pipeline.Encode(images, image))];
        var found = ShouldAgree(preset, model, samples, images: [.. Enumerable.Range(0, images.Count).Select(image => images.Image(image).ToArray())]);

        // Shape descriptors have no form in TypeScript.
        found.TryGetProperty("encoded", out var encoded).ShouldBe(preset != "zkml-2023");
        if (preset != "zkml-2023")
        {
            encoded.EnumerateArray().SelectMany(values => values.EnumerateArray()).Select(value => value.GetInt32()).ShouldBe(samples.SelectMany(values => values));
            found.GetProperty("misfits").EnumerateArray().ShouldAllBe(refusal => refusal.ToString().StartsWith("RangeError: "));
        }
    }

    [TheoryWithTypeScript]
    [InlineData("fashion")]
    [InlineData("binary")]
    [InlineData("boosted")]
    [InlineData("tree-small")]
    public void So_does_any_other_on_random_inputs(string preset)
    {
        var model = PresetCatalogue.Find(preset).Model;
        ShouldAgree(preset, model, Random(model, 300));
    }

    [TheoryWithTypeScript]
    [InlineData(OutputKind.Class)]
    [InlineData(OutputKind.Logits)]
    public void A_model_of_one_s_own_has_classes_and_scores(OutputKind output)
    {
        var model = ModelFile.Load(flowers.Model);
        ShouldAgree(flowers.Model, model, Random(model, 200), output);
    }

    [TheoryWithTypeScript]
    [InlineData(OutputKind.Logits)]
    public void The_scores_of_a_network_are_those_of_its_circuit(OutputKind output)
    {
        var model = PresetCatalogue.Find("nano").Model;
        ShouldAgree("nano", model, Random(model, 200), output);
    }

    [TheoryWithTypeScript]
    [InlineData("\u2028throw new Error('run')//")]
    public void Texts_of_a_model_stay_texts(string hostile)
    {
        var model = PresetCatalogue.Find("nano").Model;
        model = model with { Description = $"Digits.{hostile}", ClassLabels = [$"zero{hostile}", "\"", "`${process.exit(1)}`", "</script>", "\\", "*/", .. model.ClassLabels.Skip(6)] };
        var file = Path.Combine(_folder.Path, "hostile.json");
        ModelFile.Save(model, file);

        ShouldAgree(file, model, Random(model, 2));
    }

    [TheoryWithTypeScript]
    [InlineData("petal length")]
    public void A_regression_predicts_the_value_that_its_circuit_gives(string column)
    {
        var file = Path.Combine(_folder.Path, "regression.json");
        CommandRun.Of("train", "--dataset", flowers.Csv, "--target", column, "--out", file).ShouldSucceed();
        var model = ModelFile.Load(file);
        var samples = Random(model, 100);
        var transpiled = Transpiler.Transpile(model, new TranspileOptions(TranspileOptions.NameFrom(model.Name)));
        var written = CommandRun.Of("transpile", file, "--out", _folder.Path, "--target", "typescript", "--json").ShouldSucceed().Json;

        var found = TypeScript.Run(written["module"]!.GetValue<string>(), samples, [], _folder.Path);

        var outputs = new CircuitEvaluator(transpiled.Circuit).Evaluate(samples.SelectMany(sample => FeatureInputs.ToBits(model.Pipeline.Inputs, sample)).ToArray(), model.Pipeline.Inputs.Length);
        found.GetProperty("predict").EnumerateArray().Select(value => value.GetDouble())
            .ShouldBe(outputs.Select(output => model.Regression!.ValueOf((double)((System.Numerics.BigInteger)output - transpiled.Circuit.Output.Offset))));
    }

    private JsonElement ShouldAgree(string argument, ZkModel model, int[][] samples, OutputKind output = OutputKind.Class, byte[][]? images = null)
    {
        var options = new TranspileOptions(TranspileOptions.NameFrom(model.Name), output);
        var written = CommandRun.Of("transpile", argument, "--out", _folder.Path, "--target", "typescript", "--output", output == OutputKind.Logits ? "logits" : "class", "--json").ShouldSucceed().Json;
        var transpiled = Transpiler.Transpile(model, options);
        var expected = new CircuitEvaluator(transpiled.Circuit).Evaluate(samples.SelectMany(sample => FeatureInputs.ToBits(model.Pipeline.Inputs, sample)).ToArray(), model.Pipeline.Inputs.Length);

        var found = TypeScript.Run(written["module"]!.GetValue<string>(), samples, images ?? [], _folder.Path);

        found.GetProperty("outputs").EnumerateArray().SelectMany(outputs => outputs.EnumerateArray()).Select(number => UInt128.Parse(number.GetString()!, CultureInfo.InvariantCulture)).ShouldBe(expected);
        found.GetProperty("labels").EnumerateArray().Select(label => label.GetString()).ShouldBe(model.ClassLabels);
        var classes = found.GetProperty("classify").EnumerateArray().Select(result => result.GetProperty("number").GetInt32()).ToArray();
        classes.ShouldBe(expected.Chunk(expected.Length / samples.Length).Select(outputs => output == OutputKind.Class ? (int)outputs[0] : Array.IndexOf(outputs, outputs.Max())));
        Refusals(found).ShouldAllBe(refusal => refusal.StartsWith("RangeError: ", StringComparison.Ordinal) && refusal.Contains("expected an integer from"));
        return found;
    }

    private static string[] Refusals(JsonElement found) => [.. found.GetProperty("refusals").EnumerateArray().Select(refusal => refusal.ToString())];

    private static int[][] Random(ZkModel model, int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => model.Pipeline.Inputs.Select(input => (int)random.NextInt64(input.Minimum, input.Maximum + 1)).ToArray())];
    }
}
