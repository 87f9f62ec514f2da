using System.Collections.Immutable;
using Zkml.SnarkVm.Engines;

namespace Zkml.Tests.Proving;

/// <summary>An engine that answers what a test wrote down, and remembers what it was asked.</summary>
internal sealed class ScriptedEngine : IProvingEngine
{
    /// <summary>What it says of an execution under a version of the proof system.</summary>
    public Func<int, Verification> Verify { get; init; } = _ => new(IsValid: true);

    /// <summary>What it proves.</summary>
    public Execution? Execution { get; init; }

    /// <summary>What it evaluates to.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>How long a verification takes.</summary>
    public TimeSpan Takes { get; init; }

    /// <summary>The versions under which it was asked to verify.</summary>
    public List<int> Asked { get; } = [];

    /// <summary>The bytes and the file of the verifying key that it was given last.</summary>
    public (byte[] Bytes, string Path)? Key { get; private set; }

    /// <summary>The inputs that it was given last.</summary>
    public IReadOnlyList<string>? Inputs { get; private set; }

    /// <summary>The inputs of everything that it proved.</summary>
    public List<IReadOnlyList<string>> Proven { get; } = [];

    /// <summary>Whether it was ended.</summary>
    public bool IsDisposed { get; private set; }

    public EngineIdentity Identity { get; init; } = new(EngineKind.Wasm, "0.9.9", "mainnet", 1, [new(3, 22), new(2, 19)]);

    public async Task<Verification> VerifyAsync(ProgramFunction function, string verifyingKey, string execution, int varuna, CancellationToken cancellation = default)
    {
        Asked.Add(varuna);
        Key = (await File.ReadAllBytesAsync(verifyingKey, cancellation), verifyingKey);
        await Task.Delay(Takes, cancellation);
        return Verify(varuna);
    }

    public Task<Execution> ProveAsync(ProgramFunction function, IReadOnlyList<string> inputs, KeyFiles keys, int? varuna = null, CancellationToken cancellation = default)
    {
        Inputs = inputs;
        Proven.Add(inputs);
        return Task.FromResult(Execution!);
    }

    public Task<ImmutableArray<string>> EvaluateAsync(ProgramFunction function, IReadOnlyList<string> inputs, CancellationToken cancellation = default)
    {
        Inputs = inputs;
        return Task.FromResult(Outputs);
    }

    public Task<Synthesis> SynthesizeAsync(ProgramFunction function, KeyFiles keys, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<CircuitInfo> CountAsync(ProgramFunction function, IReadOnlyList<string>? inputs, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
