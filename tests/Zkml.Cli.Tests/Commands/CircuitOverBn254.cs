using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Cli.Tests.Support;
using Zkml.Statements;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

/// <summary>A preset transpiled once for direct proofs alone, with its constraint system over BN254 beside it.</summary>
public sealed class CircuitOverBn254 : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private int _files;

    public CircuitOverBn254()
    {
        _ = TestCache.Folder;
        var json = CommandRun.Of("transpile", "nano", "--out", Directory, "--target", "direct", "--field", "bn254", "--json").ShouldSucceed().Json;
        ModelHash.TryParse(json["direct"]!["model"]!.GetValue<string>(), out var model).ShouldBeTrue();
        Model = model!;
    }

    public string Directory => Path.Combine(_folder.Path, "nano");

    public ModelHash Model { get; }

    /// <summary>The same system with one row more, which the witness does not satisfy.</summary>
    public byte[] OtherSystem()
    {
        var (system, over) = R1csFile.Read(File.ReadAllBytes(Path.Combine(Directory, "circuit.bn254.r1cs")));
        WireSum one = new([new(0, 1)]), two = new([new(0, 2)]);
        return R1csFile.Write(system with { Constraints = system.Constraints.Add(new(one, one, two)) }, over);
    }

    /// <summary>A path that nothing has.</summary>
    public string New(string name) => Path.Combine(System.IO.Directory.CreateDirectory(Path.Combine(_folder.Path, $"{Interlocked.Increment(ref _files)}")).FullName, name);

    public void Dispose() => _folder.Dispose();
}
