using System.Text.Json.Nodes;
using Zkml.Aleo.Canonical;
using Zkml.Host.Parameters;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Proving;
using Zkml.Testing;

namespace Zkml.Tests.Proving;

/// <summary>
/// <c>varuna1.json</c> proves that the preset <c>nano</c> gives 3 for an input for which it gives 1. Its maker ran the program honestly, put the id of another output
/// among the public variables, divided with a remainder that he dropped, and chose the sums of the third message, whose challenges Varuna 1 tells before, so that both
/// checks hold which bind them. snarkVM's own verification accepts it.
/// </summary>
public sealed class VarunaVersionTests : IDisposable
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "tests", "Zkml.Tests", "Proving", "Forgeries", "varuna1.json");

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithEngine]
    public async Task A_forged_proof_of_Varuna_1_that_snarkVM_accepts_is_refused()
    {
        _ = TestCache.Folder;
        var proof = ProofFile.Load(Path);
        await using var session = await ProvingSession.StartAsync(
            new(EngineChoice.Native, ParameterStore.FromEnvironment(), null, new KeyCache(System.IO.Path.Combine(_folder.Path, "keys"), long.MaxValue), EngineTimeouts.Default));
        var function = new ProgramFunction(CanonicalProgram.Read(proof.Function.Program), "main");
        var key = System.IO.Path.Combine(_folder.Path, "verifying.key");
        File.WriteAllBytes(key, [.. proof.VerifyingKey]);
        (await session.VerifyAsync(function, key, proof.Execution, varuna: 1)).IsValid.ShouldBeTrue("else this shows nothing");

        session.Engine.ProofVersions.ShouldAllBe(version => version.IsSound);
        foreach (var version in new ProofVersion[] { new(1, 3), new(2, 19), new(3, 22) })
        {
            var (relabelled, trusted) = (proof with { Version = version }, new VerificationOptions(KeySha256: Host.Files.Sha256Hex.Of(proof.VerifyingKey.AsSpan())));

            (await new ProofVerifier(session).VerifyAsync(relabelled, trusted)).Failure.ShouldBe(version.IsSound ? VerificationFailure.Proof : VerificationFailure.Version);
            (await new ProofVerifier(session).VerifyExecutionAsync(relabelled, trusted)).Failure.ShouldBe(version.IsSound ? VerificationFailure.Proof : VerificationFailure.Version);
        }
    }

    [Fact]
    public void Whoever_trusts_the_program_is_told_so_before_an_engine_is_asked()
    {
        var verdict = ProofVerifier.FindContradiction(ProofFile.Load(Path), new(Trusted())).ShouldNotBeNull();

        verdict.Failure.ShouldBe(VerificationFailure.Version);
        verdict.Explanation.ShouldBe("the proof says that it is Varuna 1 (consensus V3): anybody can forge proofs of that version; ask for one of Varuna 3");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Nobody_is_given_a_proof_of_a_version_that_proves_nothing(int varuna) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => new Prover(null!, Trusted()).ProveAsync([], varuna));

    /// <summary>The directory of the honest program, which the forged proof shows.</summary>
    private TranspiledDirectory Trusted()
    {
        var document = JsonNode.Parse(File.ReadAllText(Path))!;
        File.WriteAllText(System.IO.Path.Combine(_folder.Path, "nano_model.aleo"), document["program"]!.GetValue<string>());
        File.WriteAllText(System.IO.Path.Combine(_folder.Path, CircuitManifest.FileName), document["circuit"]!.ToJsonString());
        return TranspiledDirectory.Open(_folder.Path);
    }
}
