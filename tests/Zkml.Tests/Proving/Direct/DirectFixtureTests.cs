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
    private const string LogitsKey = "bdd5a90efe868a25ce9ac1aa06dffd65f1bdad5ad1c8e029aa809856364d4103";
    private const string LogitsModel = "e40c45998d784d2f3cfad4b44dcc4ddc334c1836161a44d817ec6687b227dc";

    [Theory]
    [InlineData(1, "class", NanoKey, NanoModel, 20261130)]
    [InlineData(1, "batch", NanoBatchKey, NanoModel, 0)]
    [InlineData(1, "logits", LogitsKey, LogitsModel, 0)]
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
}
