using Zkml.Cli.Tests.Support;
using Zkml.Models.ModelFiles;
using Zkml.Models.Networks;
using Zkml.Testing;
using Zkml.Training.Presets;

namespace Zkml.Cli.Tests.Refusals;

/// <summary>Every command that takes a model refuses a bad one with one line, and writes nothing.</summary>
public sealed class ModelFileRefusalTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Model => Path.Combine(_folder.Path, "model.json");

    private string Out => Path.Combine(_folder.Path, "out");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, Func<string, string>, string> Mutations => new()
    {
        { "truncated", text => text[..(text.Length / 2)], "JSON" },
        { "empty", _ => "", "JSON" },
        { "not JSON", _ => "PNG", "JSON" },
        { "another document", _ => "[1, 2]", "expected an object" },
        { "another format", text => text.Replace("\"zkml-model\"", "\"onnx\""), "format" },
        { "another version", text => text.Replace("\"version\": 1", "\"version\": 2"), "version" },
        { "not a number", text => text.Replace("\"rescaleBits\": 0", "\"rescaleBits\": NaN"), "JSON" },
        { "too large a layer", text => text.Replace("\"outputs\": 10", "\"outputs\": 2000000000"), "outputs" },
        { "a property too many", text => text.Replace("\"name\":", "\"surprise\": 1, \"name\":"), "surprise" },
        { "no labels", text => text.Replace("\"classLabels\"", "\"labels\""), "classLabels" },
    };

    [Theory]
    [MemberData(nameof(Mutations))]
    public void A_malformed_model_is_refused_with_file_and_place(string what, Func<string, string> mutate, string place)
    {
        var sound = SoundModel();
        File.WriteAllText(Model, mutate(sound));
        File.ReadAllText(Model).ShouldNotBe(sound, what);

        CommandRun.Of("inspect", Model).ShouldBeRefused(2, Model, place);
        CommandRun.Of("evaluate", Model).ShouldBeRefused(2, Model, place);
        CommandRun.Of("transpile", Model, "--out", Out).ShouldBeRefused(2, Model, place);
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public void A_missing_file_is_refused_by_name() => CommandRun.Of("inspect", Model).ShouldBeRefused(2, Model, "no such file");

    [Fact]
    public void A_directory_is_refused_as_one() => CommandRun.Of("inspect", _folder.Path).ShouldBeRefused(2, _folder.Path, "directory");

    [Fact]
    public void A_name_that_is_no_preset_is_refused_with_those_that_there_are() => CommandRun.Of("inspect", "cube").ShouldBeRefused(2, "'cube'", "square");

    [Fact]
    public void A_model_whose_numbers_are_too_wide_for_the_platform_does_not_fit()
    {
        var preset = PresetCatalogue.Default.Model;
        var layers = ((IntegerNetwork)preset.Integer).Layers;
        var widened = layers[0] with { Biases = [.. layers[0].Biases.Select(bias => bias + (Int128.One << 125))] };
        ModelFile.Save(preset with { Integer = new IntegerNetwork([widened, .. layers[1..]]) }, Model);

        CommandRun.Of("transpile", Model, "--out", Out).ShouldBeRefused(1, "bits", "would help");
        Directory.Exists(Out).ShouldBeFalse();
    }

    private string SoundModel()
    {
        ModelFile.Save(PresetCatalogue.Default.Model, Model);
        return File.ReadAllText(Model);
    }
}
