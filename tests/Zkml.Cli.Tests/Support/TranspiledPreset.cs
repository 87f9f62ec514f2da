using Zkml.Testing;

namespace Zkml.Cli.Tests.Support;

/// <summary>The default preset, transpiled once for all tests of a class as the program <c>digits</c>; they must not change it.</summary>
public sealed class TranspiledPreset : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public TranspiledPreset() => CommandRun.Of("transpile", "square", "--out", Directory, "--name", "digits", "--quiet").ShouldSucceed();

    public string Directory => System.IO.Path.Combine(_folder.Path, "digits");

    public void Dispose() => _folder.Dispose();
}
