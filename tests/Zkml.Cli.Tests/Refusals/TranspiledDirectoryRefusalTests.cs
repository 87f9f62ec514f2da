using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Refusals;

/// <summary>A transpiled directory is not trusted: what was changed in it is noticed before anything runs.</summary>
public sealed class TranspiledDirectoryRefusalTests(TranspiledPreset digits) : IClassFixture<TranspiledPreset>, IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, Func<string, string>, string> Changes => new()
    {
        { "circuit.json", text => text[..(text.Length / 2)], "circuit.json" },
        { "circuit.json", _ => "{}", "format" },
        { "circuit.json", text => text.Replace("\"version\": 3", "\"version\": 9"), "version" },
        { "circuit.json", text => text.Replace("\"program\": \"digits\"", "\"program\": \"../digits\""), "program" },
        { "circuit.json", text => text.Replace("\"program\": \"digits\"", "\"program\": \"other\""), "other.aleo" },
        { "circuit.json", text => text.Replace("\"kind\": \"class\"", "\"kind\": \"guess\""), "guess" },
        { "circuit.json", text => text.Replace("\"source\": 1", "\"source\": 1000000"), "source" },
        { "digits.aleo", text => text.Replace("is.eq", "is.neq").Replace("add ", "sub "), "SHA-256" },
        { "digits.aleo", text => text[..100], "SHA-256" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_file_is_refused_with_its_name(string file, Func<string, string> change, string place)
    {
        var directory = DirectoryCopy.To(digits.Directory, Path.Combine(_folder.Path, "digits"));
        var path = Path.Combine(directory, file);
        var text = File.ReadAllText(path);
        File.WriteAllText(path, change(text));
        File.ReadAllText(path).ShouldNotBe(text);

        CommandRun.Of("run", directory, "--sample", "mnist:test:0").ShouldBeRefused(2, directory, place);
    }

    [Fact]
    public void A_program_that_does_not_parse_is_refused_with_line_and_column()
    {
        var directory = DirectoryCopy.To(digits.Directory, Path.Combine(_folder.Path, "digits"));
        var program = Path.Combine(directory, "digits.aleo");
        var manifest = Path.Combine(directory, "circuit.json");
        var before = Running.CircuitManifest.HashOf(File.ReadAllText(program));
        File.WriteAllText(program, "program digits.aleo;\n\nfunction main:\n    inptu r0 as u8.private;\n");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(before, Running.CircuitManifest.HashOf(File.ReadAllText(program))));

        CommandRun.Of("run", directory, "--sample", "mnist:test:0").ShouldBeRefused(2, "digits.aleo:4:5");
    }

    [Fact]
    public void A_directory_without_a_manifest_is_refused() => CommandRun.Of("run", _folder.Path, "--sample", "mnist:test:0").ShouldBeRefused(2, "circuit.json", "zkml transpile");
}
