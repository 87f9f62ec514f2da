using System.Text;
using Zkml.Aleo;
using Zkml.Cli.Tests.Support;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Samples;
using Zkml.Host;
using Zkml.Import;
using Zkml.Models.Configurations;
using Zkml.Models.ModelFiles;
using Zkml.Proving;
using Zkml.Research.Sets;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Refusals;

/// <summary>Every kind of JSON file, with a few bytes changed, in a few hundred ways: it is read, or refused in one line that a user can act on. Nothing else is ever thrown.</summary>
public sealed class FlippedByteTests(FlowerTable flowers) : IClassFixture<FlowerTable>, IDisposable
{
    private const int Changes = 250;
    private const int Seed = 15;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model() => ShouldBeReadOrRefused(File.ReadAllBytes(flowers.Model), path => ModelFile.Load(path));

    [Fact]
    public void A_configuration_of_trees() => ShouldBeReadOrRefused(File.ReadAllBytes(flowers.Config), path => ModelConfigFile.Load(path));

    [Theory]
    [InlineData("square")]
    [InlineData("nano")]
    [InlineData("tree-small")]
    public void A_configuration_of_a_preset(string preset)
    {
        using var stream = new MemoryStream();
        ModelConfigFile.Save(Zkml.Training.Presets.PresetCatalogue.Find(preset).Configuration, stream);

        ShouldBeReadOrRefused(stream.ToArray(), path => ModelConfigFile.Load(path));
    }

    [Fact]
    public void A_schema()
    {
        var schema = Path.Combine(_folder.Path, "schema.json");
        CommandRun.Of("data", flowers.Csv, "--target", "species", "--schema", schema).ShouldSucceed();

        ShouldBeReadOrRefused(File.ReadAllBytes(schema), path => TableSchemaFile.Load(path));
    }

    [Fact]
    public void An_input()
    {
        var pipeline = ModelFile.Load(flowers.Model).Pipeline;

        ShouldBeReadOrRefused("""{"inputs": [1.5, 2, "wild"]}"""u8.ToArray(), path => SampleInputReader.Read(path, pipeline));
    }

    [Fact]
    public void A_circuit_manifest()
    {
        var directory = DirectoryCopy.To(flowers.Directory, Path.Combine(_folder.Path, "program"));

        ShouldBeReadOrRefused(File.ReadAllBytes(Path.Combine(directory, "circuit.json")), path =>
        {
            File.Copy(path, Path.Combine(directory, "circuit.json"), overwrite: true);
            TranspiledDirectory.Open(directory);
        });
    }

    [Fact]
    public void A_proof() => ShouldBeReadOrRefused(
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Zkml.Cli.Tests", "Cases", "draws-a-verdict.proof.json")), path => Transition.TryRead(ProofFile.Load(path).Execution));

    [Fact]
    public void A_set_of_experiments() => ShouldBeReadOrRefused(
        """
        {"format": "zkml-experiments", "version": 1, "name": "small", "description": "Two.",
         "bases": [{"name": "square", "preset": "square", "changes": {"network": {"hiddenSizes": [16]}}}],
         "experiments": [{"name": "a", "base": "square", "seeds": [1, 2], "published": {"source": "a notebook", "accuracy": 0.5, "difference": "none"}}]}
        """u8.ToArray(),
        path => ExperimentSetFile.Load(path));

    [Theory]
    [InlineData("wine-lightgbm.lightgbm.json")]
    [InlineData("cancer-xgboost.xgboost.json")]
    public void A_model_of_another_library(string file) => ShouldBeReadOrRefused(
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Zkml.Import.Tests", "Data", file)), path => ModelImporter.Read(path));

    private void ShouldBeReadOrRefused(byte[] content, Action<string> read)
    {
        var random = new Random(Seed);
        read(_folder.Write("original.json", content));
        for (var change = 0; change < Changes; change++)
        {
            var path = _folder.Write("changed.json", Change(content, random));
            try
            {
                read(path);
            }
            catch (Exception problem) when (problem is MalformedInputException or AleoSyntaxException)
            {
                problem.Message.ShouldNotBeEmpty();
            }
        }
    }

    private static byte[] Change(byte[] content, Random random)
    {
        var place = random.Next(content.Length);
        if (random.Next(4) == 0)
        {
            // Half a character, wherever that is: in a name, in a text, or where nothing may stand.
            return [.. content[..place], .. Encoding.ASCII.GetBytes(random.Next(2) == 0 ? "\\ud800" : "\\udc00"), .. content[place..]];
        }

        var changed = content.ToArray();
        for (var bytes = random.Next(1, 4); bytes > 0; bytes--)
        {
            changed[place] = random.Next(2) == 0 ? (byte)(changed[place] ^ 1 << random.Next(8)) : (byte)random.Next(256);
            place = random.Next(content.Length);
        }

        return changed;
    }
}
