using Zkml.Proving;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Proving;
using Zkml.Testing;

namespace Zkml.Tests.Face;

/// <summary>What a verifier is told of the proof of an Aleo function, and what not.</summary>
public sealed class AleoProofTests(ProvenIris iris) : IClassFixture<ProvenIris>
{
    [FactWithEngine]
    public async Task A_run_is_proven_saved_loaded_and_verified_and_the_stages_are_told()
    {
        using var directory = new TemporaryDirectory();
        var file = Path.Combine(directory.Path, "proof.json");
        (await iris.Aleo).Save(file);

        var verification = await iris.Program.VerifyAsync(ZkProof.Load(file), iris.VerifyingAleo);

        verification.IsValid.ShouldBeTrue(verification.Explanation);
        verification.Class.ShouldBe(iris.Program.Run(iris.Program.InputOf(Irises.Test, ProvenIris.Row)).Class);
        verification.Label.ShouldBe(Irises.Model.ClassLabels[verification.Class!.Value]);
        verification.Proven.ShouldNotBeNull().ShouldContain($"which is class {verification.Class} ('{verification.Label}')");
        verification.NotProven.ShouldContain(line => line.Contains("which row it was", StringComparison.Ordinal));
        iris.Progress.Names.ShouldContain("synthesizing");
        iris.Progress.Names.ShouldContain("proving");
    }

    [FactWithEngine]
    public async Task A_verifier_without_the_program_names_its_manifest_by_the_hash()
    {
        var proof = await iris.Aleo;

        (await proof.VerifyAsync(new() { ManifestSha256 = iris.Program.ManifestSha256.ToUpperInvariant() }, iris.VerifyingAleo)).Label.ShouldBe(proof.Aleo!.Label);

        var other = await proof.VerifyAsync(new() { ManifestSha256 = new string('0', 64) }, iris.VerifyingAleo);
        (other.IsValid, other.Class, other.Label, other.Proven).ShouldBe((false, null, null, null));
        other.Aleo!.Failure.ShouldBe(VerificationFailure.Circuit);
    }

    [FactWithEngine]
    public async Task A_key_alone_gives_outputs_no_meaning()
    {
        var proof = await iris.Aleo;
        var key = (await iris.Program.VerifyAsync(proof, iris.VerifyingAleo)).KeyHash;

        var verification = await proof.VerifyAsync(new() { KeyHash = key }, iris.VerifyingAleo);

        (verification.IsValid, verification.Class, verification.Label).ShouldBe((true, null, null));
        verification.NotProven.ShouldContain(line => line.Contains("what the values mean", StringComparison.Ordinal));
    }

    [FactWithEngine]
    public async Task Who_trusts_nothing_verifies_nothing() =>
        (await Should.ThrowAsync<ArgumentException>(async () => await (await iris.Aleo).VerifyAsync(new(), iris.VerifyingAleo))).Message.ShouldContain("name a manifest or a key");

    [FactWithEngine]
    public async Task What_is_not_a_hash_is_refused_and_is_no_verdict_on_a_proof() =>
        (await Should.ThrowAsync<ArgumentException>(async () => await (await iris.Aleo).VerifyAsync(new() { ManifestSha256 = "abc" }, iris.VerifyingAleo))).Message.ShouldContain("64 hexadecimal digits");

    [FactWithEngine]
    public async Task A_proof_that_was_tampered_with_is_refused_and_nothing_is_said_of_its_class()
    {
        var proof = (await iris.Aleo).Aleo!;
        var other = proof.Class == 0 ? 1 : 0;
        var output = $"{other}u8";
        Proof[] forgeries =
        [
            proof with { Class = other, Label = Irises.Model.ClassLabels[other] },
            proof with { Class = other, Label = Irises.Model.ClassLabels[other], PublicOutputs = [output] },
            proof with { Class = other, Label = Irises.Model.ClassLabels[other], PublicOutputs = [output], Execution = proof.Execution.Replace(proof.PublicOutputs[0], output) },
        ];

        foreach (var forgery in forgeries)
        {
            var verification = await iris.Program.VerifyAsync(new ZkProof(forgery), iris.VerifyingAleo);
            (verification.IsValid, verification.Class, verification.Label, verification.Value, verification.Proven).ShouldBe((false, null, null, null, null));
            verification.Explanation.ShouldNotBeEmpty();
            verification.NotProven.ShouldBeEmpty();
        }
    }

    [FactWithEngine]
    public async Task A_proof_about_another_program_is_not_about_this_one() =>
        (await Irises.Model.Transpile("other_species").VerifyAsync(await iris.Aleo, iris.VerifyingAleo)).Aleo!.Failure.ShouldBe(VerificationFailure.Program);

    [FactWithEngine]
    public async Task Who_asks_for_a_direct_proof_is_not_given_another_one()
    {
        var verification = await iris.Program.VerifyAsync(await iris.Aleo, iris.Verifying);

        (verification.IsValid, verification.Class, verification.Proven).ShouldBe((false, null, null));
        verification.Explanation.ShouldContain("a direct proof was asked for");
    }

    [FactWithEngine]
    public async Task Proving_ends_when_it_is_cancelled_on_the_way()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new ProvenIris.Stages(_ => cancellation.Cancel());
        var program = Irises.Model.Transpile("iris_cancelled");
        await using var session = ZkSession.Open(ProvingOptions.FromEnvironment(EngineChoice.Native).ReportingTo(progress));

        await Should.ThrowAsync<OperationCanceledException>(() => program.ProveAsync(program.InputOf(Irises.Test, 0), new() { Target = ProofTarget.Aleo, Session = session }, cancellation.Token));

        progress.Names.ShouldNotBeEmpty();
    }
}
