using Zkml.Aleo.Canonical;
using Zkml.Host.Files;
using Zkml.Host.Parameters;
using Zkml.Proving;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Proving;
using Zkml.Testing;

namespace Zkml.Tests.Proving;

/// <summary>What a verifier makes of what an engine says. The engine is scripted, so that every answer can be given.</summary>
public sealed class ProofVerifierTests : IDisposable
{
    private static readonly Proof Honest = NanoProof.Load();
    private static readonly string HonestKey = Sha256Hex.Of(Honest.VerifyingKey.AsSpan());

    private readonly TemporaryDirectory _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_proof_that_snarkVM_accepts_under_the_programs_own_key_is_valid()
    {
        await CacheKeyAsync([.. Honest.VerifyingKey]);
        var engine = new ScriptedEngine();

        var result = await Verifier(engine).VerifyAsync(Honest, new());

        (result.IsValid, result.IsChecked, result.KeySource, result.KeySha256, result.Explanation).ShouldBe((true, true, KeySource.Derived, HonestKey, ""));
        engine.Asked.ShouldBe([3]);
        engine.Key!.Value.Bytes.ShouldBe([.. Honest.VerifyingKey]);
        File.Exists(engine.Key.Value.Path).ShouldBeTrue("a key of the cache stays there");
    }

    [Fact]
    public async Task A_proof_whose_key_is_not_its_programs_is_refused_and_no_engine_is_asked()
    {
        await CacheKeyAsync([1, 2, 3]);
        var engine = new ScriptedEngine();

        foreach (var trusted in new VerificationOptions[] { new(), new(KeySha256: HonestKey), new(NanoProof.Directory(_temporary), HonestKey) })
        {
            var result = await Verifier(engine).VerifyAsync(Honest, trusted);

            (result.Failure, result.KeySource).ShouldBe((VerificationFailure.Key, null));
            result.Explanation.ShouldBe($"the verifying key in the file (SHA-256 {HonestKey}) is not the program's ({Sha256Hex.Of([1, 2, 3])})");
        }

        engine.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_the_verifier_knows_by_its_hash_needs_no_program_and_leaves_no_file()
    {
        var engine = new ScriptedEngine();

        var result = await Verifier(engine).VerifyAsync(Honest, new(KeySha256: HonestKey));

        (result.IsValid, result.KeySource, result.KeySha256).ShouldBe((true, KeySource.Trusted, HonestKey));
        engine.Key!.Value.Bytes.ShouldBe([.. Honest.VerifyingKey]);
        File.Exists(engine.Key.Value.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_with_another_hash_than_the_trusted_one_is_refused()
    {
        var engine = new ScriptedEngine();
        var result = await Verifier(engine).VerifyAsync(Honest, new(KeySha256: new('0', 64)));

        result.Failure.ShouldBe(VerificationFailure.Key);
        result.Explanation.ShouldBe($"the verifying key has the SHA-256 {HonestKey}, you trust {new string('0', 64)}");
        engine.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("program", VerificationFailure.Program)]
    [InlineData("function", VerificationFailure.Function)]
    [InlineData("inputs", VerificationFailure.Input)]
    [InlineData("outputs", VerificationFailure.Output)]
    [InlineData("key", VerificationFailure.Key)]
    [InlineData("proof", VerificationFailure.Proof)]
    [InlineData(null, VerificationFailure.Proof)]
    public async Task What_snarkVM_refuses_is_refused_for_the_same_reason(string? reason, VerificationFailure failure)
    {
        await CacheKeyAsync([.. Honest.VerifyingKey]);
        var engine = new ScriptedEngine { Verify = _ => new(false, reason, reason is null ? null : $"the {reason} is wrong") };

        var result = await Verifier(engine).VerifyAsync(Honest, new());

        (result.IsValid, result.IsChecked, result.Failure, result.KeySource).ShouldBe((false, true, failure, null));
        result.Explanation.ShouldBe(reason is null ? "snarkVM does not accept the proof" : $"the {reason} is wrong");
        engine.Asked.ShouldBe([3, 2], "it may be a proof of the other version");
    }

    [Theory]
    [InlineData(EngineErrorKind.BadRequest, VerificationFailure.Proof)]
    [InlineData(EngineErrorKind.BadProgram, VerificationFailure.Proof)]
    [InlineData(EngineErrorKind.Key, VerificationFailure.Key)]
    public async Task What_an_engine_cannot_even_read_is_the_files_fault(EngineErrorKind kind, VerificationFailure failure)
    {
        await CacheKeyAsync([.. Honest.VerifyingKey]);

        var result = await Verifier(new ScriptedEngine { Verify = _ => throw new EngineException(kind, "unreadable") }).VerifyAsync(Honest, new());

        (result.Failure, result.Explanation).ShouldBe((failure, "unreadable"));
    }

    [Theory]
    [InlineData(EngineErrorKind.Crashed)]
    [InlineData(EngineErrorKind.TimedOut)]
    [InlineData(EngineErrorKind.Failed)]
    public async Task An_engine_that_fails_says_nothing_of_the_proof(EngineErrorKind kind)
    {
        await CacheKeyAsync([.. Honest.VerifyingKey]);
        var verifier = Verifier(new ScriptedEngine { Verify = _ => throw new EngineException(kind, "no answer") });

        (await Should.ThrowAsync<EngineException>(() => verifier.VerifyAsync(Honest, new()))).Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task A_proof_of_another_version_than_it_says_is_refused_with_both()
    {
        await CacheKeyAsync([.. Honest.VerifyingKey]);
        var engine = new ScriptedEngine { Verify = varuna => new(varuna == 2, "proof", "no") };

        var older = await Verifier(engine).VerifyAsync(Honest, new());
        var elsewhere = await Verifier(new ScriptedEngine()).VerifyAsync(Honest with { Version = new(3, 21) }, new());

        (older.Failure, older.Explanation).ShouldBe((VerificationFailure.Version, "the proof is Varuna 2 (consensus V19), the file says Varuna 3 (consensus V22)"));
        (elsewhere.Failure, elsewhere.Explanation).ShouldBe((VerificationFailure.Version, "the proof is Varuna 3 (consensus V22), the file says Varuna 3 (consensus V21)"));
    }

    [Fact]
    public async Task A_version_that_no_engine_knows_is_the_files_fault_and_one_that_this_engine_is_too_old_for_is_not()
    {
        var old = new ScriptedEngine { Identity = new(EngineKind.Wasm, "0", "mainnet", 1, [new(2, 19)]) };

        var unknown = await Verifier(old).VerifyAsync(Honest with { Version = new(4, 30) }, new());
        var refusal = await Should.ThrowAsync<EngineException>(() => Verifier(old).VerifyAsync(Honest, new()));

        unknown.Failure.ShouldBe(VerificationFailure.Version);
        unknown.Explanation.ShouldContain("Varuna 4 (consensus V30)");
        refusal.Kind.ShouldBe(EngineErrorKind.NotSupported);
        refusal.Message.ShouldContain("Varuna 3 (consensus V22)");
        refusal.Message.ShouldContain("Varuna 2 (consensus V19)");
        old.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_proof_for_another_network_is_refused()
    {
        var result = await Verifier(new()).VerifyAsync(Honest with { Network = "testnet" }, new());

        (result.Failure, result.Explanation).ShouldBe((VerificationFailure.Version, "this engine verifies proofs for mainnet; the proof says testnet"));
    }

    [Fact]
    public async Task A_key_that_cannot_be_derived_leaves_the_proof_unchecked()
    {
        var engine = new ScriptedEngine();

        var result = await Verifier(engine).VerifyAsync(Honest, new());

        (result.IsValid, result.IsChecked, result.Failure).ShouldBe((false, false, VerificationFailure.KeyNotChecked));
        result.Explanation.ShouldStartWith("the program's verifying key could not be derived (");
        result.Explanation.ShouldEndWith("name one that you trust with --key-hash");
        engine.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_of_strangers_is_counted_before_its_key_is_made_and_the_verifiers_own_is_not_limited()
    {
        var limits = SetupLimits.ForUntrustedPrograms with { SrsDegree = 65_534 };

        var result = await Verifier(new(), limits).VerifyAsync(Honest, new());

        (result.Failure, result.IsChecked).ShouldBe((VerificationFailure.LimitExceeded, false));
        result.Explanation.ShouldContain(": a structured reference string of degree 65535, at most 65534; name the program (--program DIR)");
        result.Lifted.ShouldBe(limits with { SrsDegree = long.MaxValue });
        ProofVerifier.UsualLimits(new()).ShouldBe(SetupLimits.ForUntrustedPrograms);
        ProofVerifier.UsualLimits(new(KeySha256: HonestKey)).ShouldBe(SetupLimits.ForUntrustedPrograms);
        ProofVerifier.UsualLimits(new(ManifestSha256: HonestKey)).ShouldBe(SetupLimits.None);
        ProofVerifier.UsualLimits(new(NanoProof.Directory(_temporary))).ShouldBe(SetupLimits.None);
    }

    [Fact]
    public async Task A_program_with_more_constraints_than_the_limit_is_not_even_counted_to_its_end()
    {
        var limits = SetupLimits.ForUntrustedPrograms with { Constraints = 1_000 };

        var result = await Verifier(new(), limits).VerifyAsync(Honest, new());

        (result.Failure, result.IsChecked).ShouldBe((VerificationFailure.LimitExceeded, false));
        result.Lifted.ShouldBe(limits with { Constraints = long.MaxValue });
    }

    [Fact]
    public async Task A_verification_that_takes_too_long_ends_unchecked_and_one_that_its_user_ends_is_cancelled()
    {
        await CacheKeyAsync([.. Honest.VerifyingKey]);
        var slow = new ScriptedEngine { Takes = TimeSpan.FromMinutes(5) };
        var limits = SetupLimits.ForUntrustedPrograms with { Time = TimeSpan.FromMilliseconds(50) };

        var result = await Verifier(slow, limits).VerifyAsync(Honest, new());

        (result.Failure, result.IsChecked).ShouldBe((VerificationFailure.LimitExceeded, false));
        result.Explanation.ShouldContain("it takes more than 0 s");
        result.Lifted.ShouldBe(limits with { Time = Timeout.InfiniteTimeSpan });
        using var user = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Should.ThrowAsync<OperationCanceledException>(() => Verifier(slow, SetupLimits.None).VerifyAsync(Honest, new(), user.Token));
    }

    [Fact]
    public async Task The_second_half_alone_reads_the_program_as_strictly()
    {
        await CacheKeyAsync([.. Honest.VerifyingKey]);
        var engine = new ScriptedEngine();
        var padded = Honest with { Function = Honest.Function with { Program = Honest.Function.Program + "\n" } };

        (await Verifier(engine).VerifyExecutionAsync(Honest, new())).IsValid.ShouldBeTrue();
        (await Verifier(engine).VerifyExecutionAsync(padded, new())).Failure.ShouldBe(VerificationFailure.Program);
        engine.Asked.ShouldBe([3]);
    }

    [Fact]
    public async Task A_contradiction_in_the_file_ends_it_before_an_engine_is_asked()
    {
        await CacheKeyAsync([.. Honest.VerifyingKey]);
        var engine = new ScriptedEngine();

        (await Verifier(engine).VerifyAsync(Honest with { Class = 4, Label = "4" }, new())).Failure.ShouldBe(VerificationFailure.Class);
        engine.Asked.ShouldBeEmpty();
    }

    private ProofVerifier Verifier(ScriptedEngine engine, SetupLimits? limits = null) => new(
        ProvingSession.Of(new(EngineChoice.Wasm, new ParameterStore(Path.Combine(_temporary.Path, "parameters")), null, Keys, EngineTimeouts.Default), engine), limits);

    private KeyCache Keys => new(Path.Combine(_temporary.Path, "keys"), long.MaxValue);

    /// <summary>Leaves a key in the cache, as an earlier synthesis of the program would.</summary>
    private async Task CacheKeyAsync(byte[] verifyingKey) =>
        await Keys.GetOrCreateAsync(KeyId.Of(new(CanonicalProgram.Read(Honest.Function.Program), "main")), files =>
        {
            File.WriteAllBytes(files.ProvingKey, [0]);
            File.WriteAllBytes(files.VerifyingKey, verifyingKey);
            return Task.FromResult(new Synthesis(new(1, 1, 1, new(1, 1, 1)), 1, 1, verifyingKey.Length));
        });
}
