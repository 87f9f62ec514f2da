using Zkml.Proving;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Proving;
using Zkml.Testing;

namespace Zkml.Tests.Face;

/// <summary>One proof for all tests, made when the first of them asks: it takes most of their time.</summary>
public sealed class ProvenIris
{
    private readonly Lazy<Task<Proof>> _proof;

    public ProvenIris() => _proof = new(() => Program.ProveAsync(Program.InputOf(Irises.Test, 3), Engine, Progress));

    public ZkTranspiledProgram Program { get; } = Irises.Model.Transpile("iris_species");

    public Stages Progress { get; } = new();

    public Task<Proof> Proof => _proof.Value;

    public static ProvingOptions Engine
    {
        get
        {
            _ = TestCache.Folder;
            return ProvingOptions.FromEnvironment(EngineChoice.Native);
        }
    }

    /// <summary>What was reported, in order.</summary>
    public sealed class Stages(Action<ZkProgress>? then = null) : IProgress<ZkProgress>
    {
        public List<string> Names { get; } = [];

        public void Report(ZkProgress value)
        {
            Names.Add(value.Stage);
            then?.Invoke(value);
        }
    }
}
