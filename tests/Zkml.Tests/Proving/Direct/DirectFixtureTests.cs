using System.Globalization;
using System.Numerics;
using Zkml.Proving.Direct;
using Zkml.Statements;
using Zkml.Testing;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Proving;

namespace Zkml.Tests.Proving.Direct;

/// <summary>Proof files of every version that was ever written, which must verify for ever against the key that was published with them.</summary>
public class DirectFixtureTests
{
    private const string NanoKey = "c0cbcb4f59b2ad47af68c458a1aa579f1cfcfbad1d5b045ca1d648763ec8ddac";
    private const string NanoBatchKey = "08e43ad6783f247b5acccee99d75c1065d47fcaee9181e10d68af13e210a0797";
    private const string NanoModel = "0d8ef768d5f526da2f5f82a728c8f311b9daa691fdc914bd614a9d846fd0f9";
    // That of the key alone, as it was first published: it does not say where the ten outputs end and the public sample begins.
    private const string LogitsKeyAlone = "bdd5a90efe868a25ce9ac1aa06dffd65f1bdad5ad1c8e029aa809856364d4103";
    private const string LogitsKey = "3c30e583f6e9020f085e0fea123af07398d5dafdb42d2ec952990c7414e76a6c";
    private const string LogitsModel = "e40c45998d784d2f3cfad4b44dcc4ddc334c1836161a44d817ec6687b227dc";

    private const string PrivateTreeKey = "d452ae3218c579b28673a0f46de32a69f816b2c63de39c1625b44a6d8800b86d";
    private const string PrivateTreeModel = "3351ec465889a0f85653928fe676b8e5dae44dfe5ef7771e353b5b664a43de";

    [Theory]
    [InlineData(1, "class", NanoKey, NanoModel, 20261130)]
    [InlineData(1, "batch", NanoBatchKey, NanoModel, 0)]
    [InlineData(1, "logits", LogitsKey, LogitsModel, 0)]
    [InlineData(1, "private-class", PrivateTreeKey, PrivateTreeModel, 20261201)]
    public async Task A_proof_that_held_once_holds_for_ever(int version, string name, string key, string model, int challenge)
    {
        _ = TestCache.Folder;
        ModelHash.TryParse(model, out var hash).ShouldBeTrue();
        var proof = DirectProofFile.Load(Path.Combine(Repository.Root, "tests", "Zkml.Tests", "Proving", "Direct", "Fixtures", $"{version}", $"{name}.json"));
        await using var session = await DirectProvingSession.OpenAsync(DirectProvingOptions.FromEnvironment(DirectEngineChoice.Module));
        var verifier = new DirectVerifier(session);

        var verdict = await verifier.VerifyAsync(proof, new DirectTrust(KeyHash: key, ModelHash: hash, Challenge: new(challenge)));
        verdict.IsValid.ShouldBeTrue(verdict.Explanation);

        var forged = proof with { Instances = proof.Instances.SetItem(0, proof.Instances[0] with { Outputs = proof.Instances[0].Outputs.SetItem(0, proof.Instances[0].Outputs[0] + 1) }) };
        (await verifier.VerifyAsync(forged, new DirectTrust(KeyHash: key, ModelHash: hash, Challenge: new(challenge)))).IsValid.ShouldBeFalse();
    }

    [Fact]
    public async Task A_hash_that_does_not_say_which_public_inputs_are_outputs_is_refused_with_the_reason()
    {
        _ = TestCache.Folder;
        var proof = DirectProofFile.Load(Path.Combine(Repository.Root, "tests", "Zkml.Tests", "Proving", "Direct", "Fixtures", "1", "logits.json"));
        await using var session = await DirectProvingSession.OpenAsync(DirectProvingOptions.FromEnvironment(DirectEngineChoice.Module));

        var verdict = await new DirectVerifier(session).VerifyAsync(proof, new DirectTrust(KeyHash: LogitsKeyAlone));

        verdict.Failure.ShouldBe(DirectFailure.Key);
        verdict.Explanation.ShouldContain("does not say which of the");
        verdict.Explanation.ShouldContain("--model");
    }

    [Fact]
    public async Task A_proof_about_private_weights_is_about_no_other_commitment()
    {
        _ = TestCache.Folder;
        ModelHash.TryParse(PrivateTreeModel, out var hash).ShouldBeTrue();
        var proof = DirectProofFile.Load(Path.Combine(Repository.Root, "tests", "Zkml.Tests", "Proving", "Direct", "Fixtures", "1", "private-class.json"));
        var commitment = BigInteger.Parse("5152034700632661937024702690750230927405521093254005929511017993670633796325", CultureInfo.InvariantCulture);
        await using var session = await DirectProvingSession.OpenAsync(DirectProvingOptions.FromEnvironment(DirectEngineChoice.Module));
        var verifier = new DirectVerifier(session);
        var trusted = new DirectTrust(KeyHash: PrivateTreeKey, ModelHash: hash, Challenge: new(20261201), Commitment: commitment);
        async Task<DirectFailure?> FailureAsync(ModelProof given, DirectTrust trust) => (await verifier.VerifyAsync(given, trust)).Failure;

        (await FailureAsync(proof, trusted)).ShouldBeNull();
        (await FailureAsync(proof, trusted with { Commitment = commitment + 1 })).ShouldBe(DirectFailure.Commitment);
        (await FailureAsync(proof with { Commitment = commitment + 1 }, trusted with { Commitment = commitment + 1 })).ShouldBe(DirectFailure.Proof);

        // Neither left out nor shown as something else.
        (await FailureAsync(proof with { Commitment = null }, trusted with { Commitment = null })).ShouldBe(DirectFailure.Key);
        (await FailureAsync(proof with { Commitment = null, Instances = [new(proof.Instances[0].Outputs, [commitment])] }, trusted with { Commitment = null })).ShouldBe(DirectFailure.Key);
    }
}
