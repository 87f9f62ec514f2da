using Zkml.Cli.Caching;
using Zkml.Cli.Proving;
using Zkml.Models.ModelFiles;
using Zkml.Testing;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Cli.Tests.Caching;

/// <summary>The circuits of presets that provers find in the cache.</summary>
public sealed class PresetCircuitsTests : IDisposable
{
    private const string Preset = "nano";

    private readonly TemporaryDirectory _folder = new();
    private readonly List<string> _log = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_circuit_from_the_cache_is_the_one_that_would_be_made()
    {
        var (_, made) = Circuits().Get(Preset, 1, Transpile);
        var (directory, found) = Circuits().Get(Preset, 1, () => throw new InvalidOperationException("it is made again"));

        found.Circuit.R1cs.ToArray().ShouldBe(made.Circuit.R1cs.ToArray());
        found.Circuit.WitnessProgram.ToArray().ShouldBe(made.Circuit.WitnessProgram.ToArray());
        found.Hash.ShouldBe(made.Hash);
        (found.Shape, found.Price, found.OptimisedFor).ShouldBe((made.Shape, made.Price, made.OptimisedFor));
        found.Inputs.ShouldBe(made.Inputs);
        directory.ScoreOf(new int[directory.Manifest.Pipeline.Inputs.Length]).ShouldNotBeNull();
        PresetCircuits.Describe(Directory.GetDirectories(_folder.Path).ShouldHaveSingleItem()).ShouldBe(Preset);
    }

    [Fact]
    public void A_circuit_for_batches_is_another()
    {
        Circuits().Get(Preset, 1, Transpile);
        Circuits().Get(Preset, 128, () => DirectTranspiler.Transpile(Model, new(Preset), optimisedFor: 128)).Model.OptimisedFor.ShouldBe(128);
        Circuits().Get(Preset, 128, Transpile).Model.OptimisedFor.ShouldBe(128);
    }

    [Theory]
    [InlineData("circuit.r1cs")]
    [InlineData("circuit.witness")]
    [InlineData("circuit.json")]
    [InlineData("model.integer.json")]
    public void A_damaged_circuit_is_made_again(string file)
    {
        var (_, made) = Circuits().Get(Preset, 1, Transpile);
        var path = Path.Combine(Directory.GetDirectories(_folder.Path).ShouldHaveSingleItem(), file);
        var content = File.ReadAllBytes(path);
        content[content.Length / 2] ^= 1;
        File.WriteAllBytes(path, content);

        Circuits().Get(Preset, 1, Transpile).Model.Hash.ShouldBe(made.Hash);

        _log.ShouldHaveSingleItem().ShouldContain("are damaged");
        Circuits().Get(Preset, 1, () => throw new InvalidOperationException("it is made again")).Model.Hash.ShouldBe(made.Hash);
    }

    [Fact]
    public void Where_nothing_can_be_kept_a_circuit_is_made_all_the_same()
    {
        var file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");

        new PresetCircuits(Path.Combine(file, "circuits")).Get(Preset, 1, Transpile).Model.OptimisedFor.ShouldBe(1);
    }

    [Fact]
    public void A_model_of_ones_own_is_not_kept()
    {
        var file = Path.Combine(_folder.Path, "own.json");
        ModelFile.Save(Model, file);
        var circuits = Path.Combine(_folder.Path, "circuits");

        DirectSubject.OpenToProve(file, new PresetCircuits(circuits)).Model.Name.ShouldBe(file);

        Directory.Exists(circuits).ShouldBeFalse();
    }

    private static ZkModel Model => PresetCatalogue.Find(Preset).Model;

    private static DirectTranspilation Transpile() => DirectTranspiler.Transpile(Model, new(Preset));

    private PresetCircuits Circuits() => new(_folder.Path, _log.Add);
}
