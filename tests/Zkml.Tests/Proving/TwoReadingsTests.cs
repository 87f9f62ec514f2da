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
/// Forgeries that were accepted once. The programs of <c>evil.json</c> and <c>evil2bad.json</c> had a comment that goes on over a line ending in a
/// backslash: to this library they were the honest program, to snarkVM one that always gives 3. A single look at one of them put the evil
/// program's key under the honest program's id, and then <c>forged.json</c> and <c>forged3.json</c>, which show the honest text, were valid.
/// </summary>
public sealed class TwoReadingsTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly List<string> _log = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("evil.json")]
    [InlineData("evil2bad.json")]
    public void A_proof_whose_program_is_not_in_canonical_form_is_refused_with_the_line(string file)
    {
        var verdict = ProofVerifier.FindContradiction(Load(file), new()).ShouldNotBeNull();

        verdict.Failure.ShouldBe(VerificationFailure.Program);
        verdict.Explanation.ShouldBe(
            "the program is not in canonical form, so snarkVM could read it as a different program (line 1680: found '    // x \\', expected '    add 3field r1667 into r1668;')");
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("// x\n")]
    public void Not_even_what_no_reader_could_misunderstand_may_be_added(string addition)
    {
        var proof = Load("forged3.json");
        var text = proof.Function.Program + addition;
        var changed = proof with { Function = proof.Function with { Program = text }, ProgramSha256 = CircuitManifest.HashOf(text) };

        ProofVerifier.FindContradiction(changed, new())!.Explanation.ShouldStartWith("the program is not in canonical form");
    }

    [TheoryWithEngine]
    [InlineData("evil.json", "forged.json")]
    [InlineData("evil2bad.json", "forged3.json")]
    public async Task A_look_at_an_evil_program_does_not_make_its_forgery_valid(string evil, string forged)
    {
        await using var session = await StartAsync();
        var verifier = new ProofVerifier(session);

        (await verifier.VerifyAsync(Load(evil), new())).Failure.ShouldBe(VerificationFailure.Program);
        (await verifier.VerifyExecutionAsync(Load(evil), new())).Failure.ShouldBe(VerificationFailure.Program);
        Directory.Exists(Path.Combine(_folder.Path, "keys")).ShouldBeFalse();

        // As a cache of before was left by a look at the evil program, and as somebody would make it who knows today's ids.
        Plant(Load(evil), Load(forged));
        var proof = Load(forged);
        (await verifier.VerifyAsync(proof, new(Trusted(forged)))).Failure.ShouldBe(VerificationFailure.Key);
        (await verifier.VerifyAsync(proof, new())).Failure.ShouldBe(VerificationFailure.Key);
        _log.ShouldContain(line => line.Contains("are damaged"));
    }

    [Fact]
    public void A_directory_whose_program_is_not_in_canonical_form_is_refused() =>
        Should.Throw<Host.MalformedInputException>(() => Trusted("evil.json")).Message
            .ShouldContain("nano_model.aleo: it is not in canonical form, as 'zkml transpile' writes it (line 1680: found '    // x \\', expected '    add 3field r1667 into r1668;')");

    /// <summary>The evil program's verifying key under the honest program's id, with an entry as entries once were.</summary>
    private void Plant(Proof evil, Proof honest)
    {
        var id = KeyId.Of(new(CanonicalProgram.Read(honest.Function.Program), "main"));
        var entry = Directory.CreateDirectory(Path.Combine(Path.Combine(_folder.Path, "keys"), id.Value)).FullName;
        File.WriteAllBytes(Path.Combine(entry, "verifying.key"), [.. evil.VerifyingKey]);
        File.WriteAllText(
            Path.Combine(entry, "entry.json"),
            $$"""
            {
              "provingKeySha256": "{{new string('0', 64)}}", "verifyingKeySha256": "{{Host.Files.Sha256Hex.Of(evil.VerifyingKey.AsSpan())}}", "constraints": 12280, "variables": 12280,
              "publicVariables": 16, "nonZeros": { "a": 1, "b": 1, "c": 1 }, "variablesWithConstants": 1, "provingKeyBytes": 1, "verifyingKeyBytes": 673
            }
            """);
    }

    /// <summary>The directory that a proof file's own program and manifest make.</summary>
    private TranspiledDirectory Trusted(string file)
    {
        var document = JsonNode.Parse(File.ReadAllText(PathOf(file)))!;
        var directory = Directory.CreateDirectory(Path.Combine(_folder.Path, "trusted")).FullName;
        File.WriteAllText(Path.Combine(directory, "nano_model.aleo"), document["program"]!.GetValue<string>());
        File.WriteAllText(Path.Combine(directory, CircuitManifest.FileName), document["circuit"]!.ToJsonString());
        return TranspiledDirectory.Open(directory);
    }

    private Task<ProvingSession> StartAsync()
    {
        _ = TestCache.Folder;
        var keys = new KeyCache(Path.Combine(_folder.Path, "keys"), long.MaxValue, _log.Add);
        return ProvingSession.StartAsync(new(EngineChoice.Native, ParameterStore.FromEnvironment(), null, keys, EngineTimeouts.Default));
    }

    private static Proof Load(string file) => ProofFile.Load(PathOf(file));

    private static string PathOf(string file) => Path.Combine(Repository.Root, "tests", "Zkml.Tests", "Proving", "Forgeries", file);
}
