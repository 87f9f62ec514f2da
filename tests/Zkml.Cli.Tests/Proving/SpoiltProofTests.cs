using Zkml.Cli.Tests.Support;
using Zkml.Host;
using Zkml.Proving;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Proving;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

[Collection(nameof(ProvenDigit))]
public sealed class SpoiltProofTests(ProvenDigit proven)
{
    // What a proof file says of these is nobody's to check: who made it, and what a manifest tells readers.
    private static readonly string[] FreeClaims = ["engine = ", "circuit.model = ", "circuit.dataset = ", "circuit.covers = ", "circuit.counts", "circuit.sha256", "circuit.input", "circuit.pipeline", "circuit.output.labels", "circuit.output.offset"];

    [FactWithEngine]
    public async Task Whatever_one_value_of_a_proof_becomes_it_is_refused_or_says_nothing_else()
    {
        using var folder = new TemporaryDirectory();
        var path = Path.Combine(folder.Path, "spoilt.json");
        await using var session = await ProvingSession.StartAsync(ProvingOptions.FromEnvironment(EngineChoice.Native));
        var verifier = new ProofVerifier(session);
        var original = proven.Document().ToJsonString();
        var believed = new List<string>();
        foreach (var (what, text) in JsonMutations.Of(original))
        {
            File.WriteAllText(path, text);
            try
            {
                var verdict = await verifier.VerifyAsync(ProofFile.Load(path), new());
                if (verdict.IsValid && text != original && !FreeClaims.Any(what.StartsWith))
                {
                    believed.Add(what);
                }
            }
            catch (Exception refusal) when (refusal is MalformedInputException or EngineException { Kind: EngineErrorKind.NotSupported })
            {
                // One line and an exit code: what a malformed file gets.
            }
        }

        believed.ShouldBeEmpty();
    }
}
