using Wasmtime;
using Zkml.Testing;
using Zkml.Varuna.Modules;

namespace Zkml.Varuna.Tests.Modules;

/// <summary>Compiled forms are code that runs: only whole ones in a directory of one's own are loaded.</summary>
public sealed class CompiledModulesTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly List<string> _log = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_module_is_compiled_once()
    {
        Load();
        Load();

        _log.ShouldBe(["compiling the prover for this machine; this is done once and takes some seconds"]);
    }

    [Fact]
    public void Another_module_has_another_form()
    {
        Load();
        Load(HandWrittenModule.Serving("unreachable"));

        _log.Count.ShouldBe(2);
        Directory.GetDirectories(_folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public void A_form_that_was_damaged_anywhere_is_made_again()
    {
        Load();
        var whole = File.ReadAllBytes(FormFile);
        foreach (var at in new[] { 0, 40, 64, 100, whole.Length / 2, whole.Length - 1 })
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 1;
            File.WriteAllBytes(FormFile, damaged);
            _log.Clear();

            Load();

            _log.Count.ShouldBe(1, $"byte {at}");
            File.ReadAllBytes(FormFile).AsSpan(64).SequenceEqual(whole.AsSpan(64)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(1_000)]
    public void A_form_that_was_cut_short_is_made_again(int length)
    {
        Load();
        File.WriteAllBytes(FormFile, File.ReadAllBytes(FormFile)[..length]);

        Load();

        _log.Count.ShouldBe(2);
    }

    [Fact]
    public void A_whole_form_that_this_compiler_did_not_make_is_made_again()
    {
        Load();
        var nonsense = new byte[1_000];
        var origin = File.ReadAllBytes(FormFile)[..32];
        File.WriteAllBytes(FormFile, [.. origin, .. System.Security.Cryptography.SHA256.HashData(nonsense), .. nonsense]);

        Load();

        _log.Count.ShouldBe(2);
    }

    [Fact]
    public void A_directory_that_others_can_enter_is_not_used()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Load();
        var directory = Path.GetDirectoryName(FormFile)!;
        (File.GetUnixFileMode(directory) & (UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute)).ShouldBe(UnixFileMode.None);
        File.SetUnixFileMode(directory, File.GetUnixFileMode(directory) | UnixFileMode.OtherWrite);
        File.WriteAllText(FormFile, "not mine");

        Load();
        Load();

        _log.Count.ShouldBe(3);
        File.ReadAllText(FormFile).ShouldBe("not mine");
    }

    [Fact]
    public void Where_nothing_can_be_kept_it_is_compiled_and_said()
    {
        var place = _folder.Write("file", []);

        Load(place: place);

        _log.Count.ShouldBe(2);
        _log[1].ShouldStartWith("the compiled prover cannot be kept (");
    }

    private string FormFile => Directory.GetFiles(_folder.Path, "module.cwasm", SearchOption.AllDirectories).Single();

    private void Load(ModuleFile? module = null, string? place = null)
    {
        using var engine = new Engine(CompilerSettings.Create(ModuleKind.Plain));
        using var loaded = new CompiledModules(place ?? _folder.Path, _log.Add).Load(engine, module ?? HandWrittenModule.Serving());
        loaded.Exports.Count.ShouldBe(4);
    }
}
