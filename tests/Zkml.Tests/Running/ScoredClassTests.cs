using System.Numerics;
using Zkml.Host;
using Zkml.Lowering;
using Zkml.Running;
using Zkml.Testing;
using Zkml.Tests.Presets;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Running;

public sealed class ScoredClassTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("square")]
    [InlineData("nano")]
    [InlineData("tree-small")]
    public void The_class_is_the_programs_and_the_margin_that_of_its_logits(string preset)
    {
        var transpiled = TranspiledPresets.Get(preset);
        ProjectWriter.Write(transpiled, In("class"), []);
        ProjectWriter.Write(Transpiler.Transpile(transpiled.Model, new("logits_model", OutputKind.Logits)), In("logits"), []);
        TranspiledDirectory classes = TranspiledDirectory.Open(In("class")), logits = TranspiledDirectory.Open(In("logits"));
        for (var i = 0; i < 5; i++)
        {
            var inputs = TranspiledPresets.Encode(transpiled, i);

            var scored = classes.ScoreOf(inputs)!;

            scored.Margin.Class.ShouldBe(classes.Run(inputs).Class!.Value);
            BigInteger[] sorted = [.. logits.Run(inputs).Outputs.OrderDescending()];
            scored.Margin.Margin.ShouldBe(sorted[0] - sorted[1]);
            scored.Certainty!.Value.ShouldBe((double)(sorted[0] - sorted[1]) / (double)(sorted[0] - sorted[^1]), 1e-12);
        }
    }

    [Fact]
    public void A_model_that_is_not_the_manifests_is_refused()
    {
        ProjectWriter.Write(TranspiledPresets.Get(PresetCatalogue.Default.Name), _folder.Path, []);
        var path = In(CircuitManifest.ModelFileName);
        File.WriteAllText(path, $"{File.ReadAllText(path)} ");
        var directory = TranspiledDirectory.Open(_folder.Path);

        Should.Throw<MalformedInputException>(() => directory.ScoreOf(TranspiledPresets.Encode(TranspiledPresets.Get(PresetCatalogue.Default.Name), 0)))
            .Message.ShouldStartWith($"{path}: it is not the model that circuit.json was written for");
    }

    [Fact]
    public void A_folder_without_the_model_has_no_scores_and_runs()
    {
        var transpiled = TranspiledPresets.Get(PresetCatalogue.Default.Name);
        ProjectWriter.Write(transpiled, _folder.Path, []);
        File.Delete(In(CircuitManifest.ModelFileName));
        var manifest = In(CircuitManifest.FileName);
        File.WriteAllLines(manifest, File.ReadAllLines(manifest).Where(line => !line.Contains(CircuitManifest.ModelFileName, StringComparison.Ordinal)));
        var directory = TranspiledDirectory.Open(_folder.Path);

        directory.ScoreOf(TranspiledPresets.Encode(transpiled, 0)).ShouldBeNull();
        directory.Run(TranspiledPresets.Encode(transpiled, 0)).Label.ShouldBe("7");
    }

    private string In(string name) => Path.Combine(_folder.Path, name);
}
