using Zkml.Cli.Tests.Support;
using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Testing;
using Zkml.Training.Presets;

namespace Zkml.Cli.Tests.Commands;

public sealed class RunCommandTests(TranspiledPreset digits) : IClassFixture<TranspiledPreset>, IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void A_test_image_gets_the_class_that_the_whole_evaluation_gave_it(int index)
    {
        var json = CommandRun.Of("run", digits.Directory, "--engine", "interpreter", "--sample", $"mnist:test:{index}", "--json").ShouldSucceed().Json;

        var image = DatasetCatalogue.Load("mnist")[Split.Test];
        json["engine"]!.GetValue<string>().ShouldBe("interpreter");
        json["expected"]!.GetValue<int>().ShouldBe(image.Label(index));
        json["class"]!.GetValue<int>().ShouldBe(image.Label(index));
        json["outputs"]!.AsArray().Select(output => output!.GetValue<int>()).ShouldBe([image.Label(index)]);
        json["seconds"]!.GetValue<double>().ShouldBePositive();
    }

    [Fact]
    public void Logits_come_without_the_offset_that_the_program_adds()
    {
        var directory = Path.Combine(_folder.Path, "logits");
        CommandRun.Of("transpile", "square", "--out", directory, "--output", "logits", "--quiet").ShouldSucceed();

        var json = CommandRun.Of("run", directory, "--engine", "interpreter", "--sample", "mnist:test:0", "--json").ShouldSucceed().Json;

        var logits = json["outputs"]!.AsArray().Select(output => output!.GetValue<long>()).ToArray();
        logits.Length.ShouldBe(10);
        Array.IndexOf(logits, logits.Max()).ShouldBe(7);
        json["class"]!.GetValue<int>().ShouldBe(7);
    }

    [Fact]
    public void A_JSON_image_is_the_same_as_the_sample_that_it_was_made_of()
    {
        var path = Path.Combine(_folder.Path, "image.json");
        File.WriteAllText(path, JsonInput.OfTestImage(3));

        var byFile = CommandRun.Of("run", digits.Directory, "--engine", "interpreter", "--input", path, "--json").ShouldSucceed().Json;
        var bySample = CommandRun.Of("run", digits.Directory, "--engine", "interpreter", "--sample", "mnist:test:3", "--json").ShouldSucceed().Json;

        byFile["outputs"]!.ToJsonString().ShouldBe(bySample["outputs"]!.ToJsonString());
    }

    [Fact]
    public void The_report_shows_what_the_model_saw()
    {
        var output = CommandRun.Of("run", digits.Directory, "--engine", "interpreter", "--sample", "mnist:test:0").ShouldSucceed().Output;

        output.ShouldContain("28×28 image");
        var pipeline = ((ImagePipeline)PresetCatalogue.Default.Model.Pipeline);
        output.ShouldContain($"what enters the circuit: {pipeline.Entrance.Side}×{pipeline.Entrance.Side}, {pipeline.Inputs[0].Bits}-bit");
        output.ShouldContain("mnist:test:0, labelled 7");
    }

    [FactWithLeo]
    public void The_Leo_compiler_gives_the_same_class()
    {
        var directory = DirectoryCopy.To(digits.Directory, Path.Combine(_folder.Path, "leo"));

        var json = CommandRun.Of("run", directory, "--engine", "leo", "--sample", "mnist:test:7", "--json").ShouldSucceed().Json;

        json["engine"]!.GetValue<string>().ShouldBe("leo");
        json["class"]!.GetValue<int>().ShouldBe(9);
    }

    [Fact]
    public void Sample_and_input_together_or_neither_are_refused()
    {
        CommandRun.Of("run", digits.Directory).ShouldBeRefused(2, "--sample", "--input");
        CommandRun.Of("run", digits.Directory, "--sample", "mnist:test:0", "--input", "image.json").ShouldBeRefused(2, "give --sample or --input, not both");
        CommandRun.Of("run", digits.Directory, "--sample", "mnist:test:-1").ShouldBeRefused(2, "'mnist:test:-1' is not DATASET:SPLIT:INDEX");
    }

    [Fact]
    public void An_engine_of_another_version_is_refused_with_those_that_there_are() =>
        CommandRun.Of("run", digits.Directory, "--engine", "quantum", "--sample", "mnist:test:0").ShouldBeRefused(2, "'quantum'", "auto, native, wasm, interpreter, leo");
}
