using Zkml.Host.Parameters;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Proving;
using Zkml.Testing;

namespace Zkml.Tests.Proving;

/// <summary>What a prover writes down of what an engine gives. The engine is scripted.</summary>
public sealed class ProverTests : IDisposable
{
    private static readonly Proof Honest = NanoProof.Load();

    private readonly TemporaryDirectory _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_proof_states_what_was_executed_with_which_key_and_what_it_means()
    {
        var directory = NanoProof.Directory(_temporary);
        var engine = new ScriptedEngine { Execution = new(["3u8"], Honest.Execution, new(3, 22)) };

        var proof = await (await ProverAsync(engine, directory)).ProveAsync(Inputs(directory));

        (proof.Engine, proof.Network, proof.Version).ShouldBe(("wasm 0.9.9", "mainnet", new(3, 22)));
        (proof.Function, proof.ProgramSha256).ShouldBe((new(Honest.Function.Program, "main"), Honest.ProgramSha256));
        (proof.Class, proof.Label, proof.Value).ShouldBe((3, "3", null));
        proof.PublicInputs.ShouldBeEmpty();
        proof.PublicOutputs.ShouldBe(["3u8"]);
        proof.VerifyingKey.ShouldBe([.. Honest.VerifyingKey]);
        proof.Execution.ShouldBe(Honest.Execution);
        engine.Inputs.ShouldBe([directory.FormatInput(Inputs(directory))]);
        ProofVerifier.FindContradiction(proof, new(directory)).ShouldBeNull();
    }

    [Fact]
    public async Task A_proof_is_read_again_as_it_was_written()
    {
        var directory = NanoProof.Directory(_temporary);
        var proof = await (await ProverAsync(new() { Execution = new(["3u8"], Honest.Execution, new(3, 22)) }, directory)).ProveAsync(Inputs(directory));
        var file = Path.Combine(_temporary.Path, "proof.json");

        foreach (var written in new[] { proof, proof with { Class = null, Label = "2.5 °C", Value = 2.5 }, proof with { PublicInputs = ["1u8", "2field"], PublicOutputs = ["3u8", "4field"], Class = null, Label = null } })
        {
            ProofFile.Save(file, written);
            var read = ProofFile.Load(file);

            (read.Engine, read.Network, read.Version, read.Function, read.ProgramSha256).ShouldBe((written.Engine, written.Network, written.Version, written.Function, written.ProgramSha256));
            (read.Class, read.Label, read.Value).ShouldBe((written.Class, written.Label, written.Value));
            read.PublicInputs.ShouldBe([.. written.PublicInputs]);
            read.PublicOutputs.ShouldBe([.. written.PublicOutputs]);
            read.VerifyingKey.ShouldBe([.. written.VerifyingKey]);
            read.Execution.ShouldBe(written.Execution);
            read.Circuit.MeaningSha256.ShouldBe(written.Circuit.MeaningSha256);
        }
    }

    [Fact]
    public async Task An_execution_without_a_transition_makes_no_proof()
    {
        var directory = NanoProof.Directory(_temporary);
        var prover = await ProverAsync(new() { Execution = new(["3u8"], """{"transitions":[]}""", new(3, 22)) }, directory);

        var refusal = await Should.ThrowAsync<EngineException>(() => prover.ProveAsync(Inputs(directory)));

        refusal.Kind.ShouldBe(EngineErrorKind.Failed);
        refusal.Message.ShouldContain("without a transition");
    }

    [Fact]
    public async Task A_run_without_a_proof_gives_the_class_of_the_output()
    {
        var directory = NanoProof.Directory(_temporary);
        var engine = new ScriptedEngine { Outputs = ["4u8"] };

        var result = await (await ProverAsync(engine, directory)).RunAsync(Inputs(directory));

        (result.Class, result.Label).ShouldBe((4, "4"));
        engine.Inputs.ShouldBe([directory.FormatInput(Inputs(directory))]);
    }

    [Theory]
    [InlineData(0, 4, new int[0])]
    [InlineData(5, 4, new int[0])]
    [InlineData(4, 2, new int[] { 1, 1 })]
    [InlineData(9, 3, new int[] { 1, 1, 1 })]
    public async Task Every_inference_of_a_batch_is_proven_once_by_as_many_engines_as_have_enough_to_do(int inferences, int processors, int[] threads)
    {
        var directory = NanoProof.Directory(_temporary);
        var batch = Enumerable.Range(0, inferences).Select(inference => Inputs(directory).Select((value, index) => index == 0 ? inference % 8 : value).ToArray()).ToArray();
        var options = await OptionsAsync(directory);
        List<(int? Threads, ScriptedEngine Engine)> started = [];
        List<int> proven = [];

        await BatchProver.ProveAsync(Start, processors, directory, batch, varuna: 3, (index, proof) =>
        {
            proof.Execution.ShouldBe(Honest.Execution);
            proven.Add(index);
        });

        proven.Order().ShouldBe(Enumerable.Range(0, inferences));
        started.Select(session => session.Threads).ShouldBe(threads is [] ? [null] : threads.Select(count => (int?)count));
        started.SelectMany(session => session.Engine.Proven).Select(values => string.Join(", ", values)).Order()
            .ShouldBe(batch.Select(inputs => string.Join(", ", directory.FormatInput(inputs))).Order());
        started.ShouldAllBe(session => session.Engine.IsDisposed);

        Task<ProvingSession> Start(int? count)
        {
            started.Add((count, new() { Execution = new(["3u8"], Honest.Execution, new(3, 22)) }));
            return Task.FromResult(ProvingSession.Of(options, started[^1].Engine));
        }
    }

    [Theory]
    [InlineData(1, 4, 1)]
    [InlineData(7, 4, 1)]
    [InlineData(8, 4, 4)]
    [InlineData(9, 4, 4)]
    [InlineData(2, 1, 1)]
    public void Several_engines_are_started_where_each_has_two_proofs_to_make(int proofs, int processors, int engines) =>
        BatchProver.EnginesFor(proofs, processors).ShouldBe(engines);

    private static int[] Inputs(TranspiledDirectory directory) => [.. Enumerable.Range(0, directory.Manifest.Pipeline.Inputs.Length).Select(index => index % 8)];

    private async Task<Prover> ProverAsync(ScriptedEngine engine, TranspiledDirectory directory) => new(ProvingSession.Of(await OptionsAsync(directory), engine), directory);

    private async Task<ProvingOptions> OptionsAsync(TranspiledDirectory directory)
    {
        var keys = new KeyCache(Path.Combine(_temporary.Path, "keys"), long.MaxValue);
        await keys.GetOrCreateAsync(KeyId.Of(new(directory.Canonical, "main")), files =>
        {
            File.WriteAllBytes(files.ProvingKey, [0]);
            File.WriteAllBytes(files.VerifyingKey, [.. Honest.VerifyingKey]);
            return Task.FromResult(new Synthesis(new(1, 1, 1, new(1, 1, 1)), 1, 1, Honest.VerifyingKey.Length));
        });
        return new(EngineChoice.Wasm, new ParameterStore(Path.Combine(_temporary.Path, "parameters")), null, keys, EngineTimeouts.Default);
    }
}
