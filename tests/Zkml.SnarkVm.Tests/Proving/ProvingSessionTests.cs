using System.Collections.Immutable;
using Zkml.Aleo.Canonical;
using Zkml.Aleo.Counting;
using Zkml.Host.Parameters;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Proving;
using Zkml.Testing;

namespace Zkml.SnarkVm.Tests.Proving;

public sealed class ProvingSessionTests : IDisposable
{
    private static readonly ProgramFunction Function = new(
        CanonicalProgram.Read("program test.aleo; function main: input r0 as u8.private; add r0 1u8 into r1; output r1 as u8.public;"), "main");

    private static readonly CircuitCount Count = CircuitCounter.Count(Function.Program.Program, "main");

    private static readonly Synthesis Counted = new(CircuitInfo.Of(Count), Count.VariablesWithConstants, 1, 1);

    private static readonly Func<Synthesis, Synthesis>[] OtherFigures =
    [
        synthesis => synthesis with { Circuit = synthesis.Circuit with { Constraints = synthesis.Circuit.Constraints + 1 } },
        synthesis => synthesis with { Circuit = synthesis.Circuit with { Variables = synthesis.Circuit.Variables - 1 } },
        synthesis => synthesis with { Circuit = synthesis.Circuit with { PublicVariables = 8 } },
        synthesis => synthesis with { Circuit = synthesis.Circuit with { NonZeros = synthesis.Circuit.NonZeros with { A = 1 } } },
        synthesis => synthesis with { Circuit = synthesis.Circuit with { NonZeros = synthesis.Circuit.NonZeros with { B = 1 } } },
        synthesis => synthesis with { Circuit = synthesis.Circuit with { NonZeros = synthesis.Circuit.NonZeros with { C = 1 } } },
        synthesis => synthesis with { VariablesWithConstants = 1 },
    ];

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithParameters]
    public async Task Keys_of_the_circuit_that_the_counter_counts_are_kept()
    {
        await using var session = Session(Counted);

        (await session.SetupAsync(Function)).Synthesis.ShouldBe(Counted);

        session.FindVerifyingKey(Function).ShouldNotBeNull();
    }

    [FactWithParameters]
    public async Task Keys_of_another_circuit_than_the_counter_counts_are_not_kept()
    {
        foreach (var change in OtherFigures)
        {
            await using var session = Session(change(Counted));

            var refusal = await Should.ThrowAsync<EngineException>(() => session.SetupAsync(Function));

            refusal.Kind.ShouldBe(EngineErrorKind.OtherReading);
            refusal.Message.ShouldContain("no key is kept");
            session.FindVerifyingKey(Function).ShouldBeNull();
        }
    }

    private ProvingSession Session(Synthesis synthesis) => ProvingSession.Of(
        new(EngineChoice.Wasm, ParameterStore.FromEnvironment(), null, new KeyCache(_folder.Path, long.MaxValue), EngineTimeouts.Default), new Synthesizer(synthesis));

    /// <summary>An engine that synthesizes any two files and says what it is told to.</summary>
    private sealed class Synthesizer(Synthesis synthesis) : IProvingEngine
    {
        public EngineIdentity Identity { get; } = new(EngineKind.Wasm, "0", "mainnet", 1, []);

        public Task<Synthesis> SynthesizeAsync(ProgramFunction function, KeyFiles keys, CancellationToken cancellation = default)
        {
            File.WriteAllBytes(keys.ProvingKey, [1]);
            File.WriteAllBytes(keys.VerifyingKey, [2]);
            return Task.FromResult(synthesis);
        }

        public Task<ImmutableArray<string>> EvaluateAsync(ProgramFunction function, IReadOnlyList<string> inputs, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<Execution> ProveAsync(ProgramFunction function, IReadOnlyList<string> inputs, KeyFiles keys, int? varuna = null, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<Verification> VerifyAsync(ProgramFunction function, string verifyingKey, string execution, int varuna, CancellationToken cancellation = default) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
