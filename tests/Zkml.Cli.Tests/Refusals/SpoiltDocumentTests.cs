using Zkml.Cli.Tests.Support;
using Zkml.Models.Configurations;
using Zkml.Models.ModelFiles;
using Zkml.Testing;
using Zkml.Training.Presets;

namespace Zkml.Cli.Tests.Refusals;

/// <summary>Whatever one value of a file becomes, the command either works or refuses in one line: it never fails in a way that nobody foresaw.</summary>
public sealed class SpoiltDocumentTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Spoilt => Path.Combine(_folder.Path, "spoilt.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_value_of_a_model_file_is_an_internal_error()
    {
        ModelFile.Save(PresetCatalogue.Default.Model, Spoilt);
        ShouldAllBeForeseen(Spoilt, "inspect", Spoilt);
    }

    [Fact]
    public void No_value_of_a_circuit_manifest_is_an_internal_error()
    {
        var directory = Path.Combine(_folder.Path, "digits");
        var input = Path.Combine(_folder.Path, "input.json");
        File.WriteAllText(input, JsonInput.OfTestImage(0));
        CommandRun.Of("transpile", "square", "--out", directory, "--quiet").ShouldSucceed();
        ShouldAllBeForeseen(Path.Combine(directory, "circuit.json"), "run", directory, "--engine", "interpreter", "--input", input);
    }

    [Fact]
    public void No_value_of_a_training_configuration_is_an_internal_error()
    {
        using (var stream = File.Create(Spoilt))
        {
            ModelConfigFile.Save(PresetCatalogue.Default.Configuration, stream);
        }

        // An unknown data set keeps the sound ones from being trained.
        ShouldAllBeForeseen(Spoilt, "train", "--config", Spoilt, "--dataset", "none");
    }

    [Fact]
    public void No_value_of_a_JSON_input_is_an_internal_error()
    {
        var directory = Path.Combine(_folder.Path, "digits");
        CommandRun.Of("transpile", "square", "--out", directory, "--quiet").ShouldSucceed();
        File.WriteAllText(Spoilt, JsonInput.OfTestImage(0));
        ShouldAllBeForeseen(Spoilt, "run", directory, "--engine", "interpreter", "--input", Spoilt);
    }

    private static void ShouldAllBeForeseen(string path, params string[] arguments)
    {
        var failures = new List<string>();
        foreach (var (what, text) in JsonMutations.Of(File.ReadAllText(path)))
        {
            File.WriteAllText(path, text);
            var run = CommandRun.Of(arguments);
            if (run.ExitCode is not (0 or 1 or 2) || run.Error.TrimEnd('\n').Contains('\n'))
            {
                failures.Add($"{what}: {run.ExitCode} {run.Error}");
            }
        }

        failures.ShouldBeEmpty();
    }
}
