using Zkml.Host;
using Zkml.Lowering;
using Zkml.Running;
using Zkml.Testing;
using Zkml.Tests.Presets;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Running;

public sealed class TranspiledDirectoryTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly TranspiledModel _transpiled = TranspiledPresets.Get(PresetCatalogue.Default.Name);

    public TranspiledDirectoryTests() => ProjectWriter.Write(_transpiled, _folder.Path, []);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_opens_again_and_runs()
    {
        var directory = TranspiledDirectory.Open(_folder.Path);
        directory.Manifest.Pipeline.ShouldBe(_transpiled.Model.Pipeline);
        directory.Manifest.Counts.ShouldBe(ProgramCounts.Of(_transpiled));
        directory.Program.ShouldBe(_transpiled.Program);
        directory.Run(TranspiledPresets.Encode(_transpiled, 0)).Label.ShouldBe("7");
    }

    [Fact]
    public void Logits_come_back_with_their_offset_taken_off()
    {
        var logits = Transpiler.Transpile(_transpiled.Model, new("logits_model", OutputKind.Logits));
        ProjectWriter.Write(logits, _folder.Path, []);
        var inputs = TranspiledPresets.Encode(_transpiled, 3);
        var features = new int[_transpiled.Model.Pipeline.Features.Length];
        _transpiled.Model.Pipeline.ComputeFeatures(inputs, features);
        var expected = Zkml.Models.Evaluation.ModelScores.Of(_transpiled.Model.Integer, _transpiled.Model.Pipeline, features).Values;
        TranspiledDirectory.Open(_folder.Path).Run(inputs).Outputs.ShouldBe(expected.Select(logit => (System.Numerics.BigInteger)logit));
    }

    [Fact]
    public void A_program_that_is_not_the_manifests_is_refused()
    {
        var path = Path.Combine(_folder.Path, $"{_transpiled.Options.Name}.aleo");
        File.WriteAllText(path, File.ReadAllText(path).Replace("square r", "double r", StringComparison.Ordinal));
        Should.Throw<MalformedInputException>(() => TranspiledDirectory.Open(_folder.Path)).Message.ShouldContain("SHA-256 differs");
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "version")]
    [InlineData("\"kind\": \"class\"", "\"kind\": \"verdict\"", "output.kind")]
    [InlineData("\"word\": 0", "\"word\": 99", "input.slots[0].word")]
    [InlineData("\"offset\": 4", "\"offset\": 126", "offset")]
    [InlineData("\"width\": 128", "\"width\": 12", "input.words[0].width")]
    [InlineData("\"path\"", "\"paths\"", "input.words[0]")]
    [InlineData("\"format\": \"zkml-circuit\"", "\"format\": \"circuit\"", "format")]
    [InlineData("\"counts\"", "\"count\"", "counts")]
    public void A_malformed_manifest_is_refused_with_its_place(string from, string to, string place)
    {
        var path = Path.Combine(_folder.Path, CircuitManifest.FileName);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
        var message = Should.Throw<MalformedInputException>(() => TranspiledDirectory.Open(_folder.Path)).Message;
        message.ShouldContain(place);
        message.ShouldNotContain("\n");
    }

    [Fact]
    public void A_truncated_manifest_or_a_folder_without_one_is_refused()
    {
        var path = Path.Combine(_folder.Path, CircuitManifest.FileName);
        File.WriteAllText(path, File.ReadAllText(path)[..200]);
        Should.Throw<MalformedInputException>(() => TranspiledDirectory.Open(_folder.Path)).Message.ShouldContain("the file ends too early");
        File.Delete(path);
        Should.Throw<MalformedInputException>(() => TranspiledDirectory.Open(_folder.Path)).Message.ShouldContain("the file is missing");
    }
}
