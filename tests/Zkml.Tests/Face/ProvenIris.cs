using Zkml.SnarkVm.Engines;
using Zkml.Testing;

namespace Zkml.Tests.Face;

/// <summary>One proof of each kind for all tests, made when the first of them asks: they take most of their time.</summary>
public sealed class ProvenIris : IAsyncLifetime
{
    public const int Row = 3;

    private readonly Lazy<Task<ZkProof>> _aleo;
    private readonly Lazy<Task<ZkProof>> _direct;

    public ProvenIris()
    {
        _ = TestCache.Folder;
        Session = ZkSession.Open(new ZkEngineOptions { AleoEngine = EngineChoice.Native, Progress = Progress });
        _aleo = new(() => Program.ProveAsync(Program.InputOf(Irises.Test, Row), new() { Target = ProofTarget.Aleo, Session = Session }));
        _direct = new(() => Program.ProveAsync(Program.InputOf(Irises.Test, Row), InSession));
    }

    public ZkTranspiledProgram Program { get; } = Irises.Model.Transpile("iris_species");

    /// <summary>The engines of all tests, in one session.</summary>
    public ZkSession Session { get; }

    public ProveOptions InSession => new() { Session = Session };

    public VerifyOptions Verifying => new() { Session = Session };

    public VerifyOptions VerifyingAleo => new() { Session = Session, Target = ProofTarget.Aleo };

    public Stages Progress { get; } = new();

    public Task<ZkProof> Aleo => _aleo.Value;

    public Task<ZkProof> Direct => _direct.Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Session.DisposeAsync();

    /// <summary>What was reported, in order.</summary>
    public sealed class Stages(Action<ZkProgress>? then = null) : IProgress<ZkProgress>
    {
        private readonly List<string> _names = [];

        public IReadOnlyList<string> Names
        {
            get
            {
                lock (_names)
                {
                    return [.. _names];
                }
            }
        }

        public void Report(ZkProgress value)
        {
            lock (_names)
            {
                _names.Add(value.Stage);
            }

            then?.Invoke(value);
        }
    }
}
