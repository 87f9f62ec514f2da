using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Refusals;

/// <summary>Inputs of a run that are not what they must be.</summary>
public sealed class RunInputRefusalTests(TranspiledPreset digits) : IClassFixture<TranspiledPreset>, IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mnist", "DATASET:SPLIT:INDEX")]
    [InlineData("mnist:tset:0", "train, validation and test")]
    [InlineData("mnist:test:-1", "count from 0")]
    [InlineData("mnist:test:seven", "DATASET:SPLIT:INDEX")]
    [InlineData("mnist:test:10000", "10000 samples")]
    [InlineData("mnist:test:99999999999999", "DATASET:SPLIT:INDEX")]
    [InlineData("cifar:test:0", "'cifar'")]
    public void A_wrong_sample_is_refused_with_the_form_that_was_expected(string sample, string expected) =>
        CommandRun.Of("run", digits.Directory, "--sample", sample).ShouldBeRefused(2, expected);

    [Theory]
    [InlineData("input.json", "", "JSON")]
    [InlineData("input.json", "{}", "inputs")]
    [InlineData("input.json", """{"inputs": [1, 2, 3]}""", "3")]
    [InlineData("input.json", """{"inputs": "many"}""", "array")]
    [InlineData("input.json", """{"image": [[0, 256]]}""", "28")]
    [InlineData("input.json", """{"image": [], "inputs": []}""", "either")]
    [InlineData("picture.png", "", "picture.png")]
    [InlineData("picture.png", "this is no picture at all", "picture.png")]
    [InlineData("picture.png", "\u0089PNG\r\n\u001a\n and then nothing", "picture.png")]
    public void A_malformed_input_is_refused_with_its_name(string name, string content, string expected)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, content, System.Text.Encoding.Latin1);

        CommandRun.Of("run", digits.Directory, "--input", path).ShouldBeRefused(2, path, expected);
    }

    [Fact]
    public void A_missing_input_is_refused_with_its_name()
    {
        var path = Path.Combine(_folder.Path, "nowhere.png");

        CommandRun.Of("run", digits.Directory, "--input", path).ShouldBeRefused(2, path);
    }
}
