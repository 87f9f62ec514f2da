using Zkml.Host.Files;
using Zkml.SnarkVm.Engines.Wasm;
using Zkml.Testing;

namespace Zkml.SnarkVm.Tests.Engines;

public sealed class EngineScriptsTests : IDisposable
{
    private static readonly EmbeddedFiles Scripts = new(typeof(WasmEngine).Assembly, "wasm");

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Scripts_that_are_there_are_not_written_again_so_that_a_cache_that_may_only_be_read_serves()
    {
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Scripts.WriteInto(_folder.Path);
        var files = Directory.GetFiles(_folder.Path, "*.mjs", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(10);
        var damaged = files.Single(file => file.EndsWith("engine.mjs", StringComparison.Ordinal));
        var content = File.ReadAllBytes(damaged);
        File.WriteAllBytes(damaged, [.. content[..^1], (byte)'x']);
        Array.ForEach(files, file => File.SetLastWriteTimeUtc(file, longAgo));

        Scripts.WriteInto(_folder.Path);

        files.Where(file => File.GetLastWriteTimeUtc(file) != longAgo).ShouldBe([damaged]);
        File.ReadAllBytes(damaged).ShouldBe(content);
    }
}
