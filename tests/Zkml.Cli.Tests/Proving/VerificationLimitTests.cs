using System.Text.Json.Nodes;
using Zkml.Aleo;
using Zkml.Cli.Tests.Support;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Proving;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

/// <summary>Who verifies does not pay what who proves asks.</summary>
[Collection(nameof(ProvenDigit))]
public sealed class VerificationLimitTests(ProvenDigit proven) : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithEngine]
    public void A_small_file_that_asks_for_gigabytes_is_not_checked_and_nothing_is_fetched()
    {
        var parameters = Directory.CreateDirectory(Path.Combine(_folder.Path, "none")).FullName;
        using var network = new NoNetwork();

        var run = CommandRun.Of("verify", ProofCase.Of("asks-for-gigabytes.proof.json"), "--engine", "native", "--parameters", parameters, "--json");

        run.ExitCode.ShouldBe(1, run.Error);
        run.Json["valid"]!.GetValue<bool>().ShouldBeFalse();
        run.Json["reason"]!.GetValue<string>().ShouldBe("limit-exceeded");
        run.Json["explanation"]!.GetValue<string>().ShouldContain("more than 65536 constraints");
        run.Json["seconds"]!.GetValue<double>().ShouldBeLessThan(60);
        Directory.EnumerateFileSystemEntries(parameters).ShouldBeEmpty();
    }

    [FactWithEngine]
    public void A_proof_that_was_not_checked_is_not_said_to_be_wrong()
    {
        var output = CommandRun.Of("verify", ProofCase.Of("asks-for-gigabytes.proof.json"), "--engine", "native").Output;

        output.ShouldContain("not checked (limit-exceeded)");
        output.ShouldNotContain("NOT VALID");
        output.ShouldContain("--max-constraints");
    }

    [FactWithEngine]
    public void Each_limit_is_kept_before_anything_is_synthesized()
    {
        var parameters = Directory.CreateDirectory(Path.Combine(_folder.Path, "none")).FullName;

        Explanation("--max-constraints", "12000").ShouldContain("more than 12000 constraints");
        Explanation("--max-download", "6", "--parameters", parameters).ShouldContain("6.3 MB to download, at most 6.0 MB");
        Explanation("--max-seconds", "1").ShouldContain("s, at most 1 s");
    }

    [FactWithEngine]
    public void A_program_that_takes_long_to_read_is_not_checked_either()
    {
        // Each distinct point must be found on the curve.
        var (points, point) = (new List<string>(), GroupElement.Generator);
        for (var i = 0; i < 5_000; i++)
        {
            points.Add($"{point.X.ToBigInteger()}group");
            point += GroupElement.Generator;
        }

        var lines = points.Select((text, i) => $"    is.eq {text} {text} into r{i + 1};\n");
        var document = Forgery.WithProgram(proven.Document(), _ => $"program digits.aleo;\n\nfunction main:\n    input r0 as u8.private;\n{string.Concat(lines)}");

        proven.Verify(document)["reason"]!.GetValue<string>().ShouldBe("limit-exceeded");
    }

    [FactWithEngine]
    public void More_constraints_raise_what_they_need_and_the_key_is_derived_as_before()
    {
        var parameters = Directory.CreateDirectory(Path.Combine(_folder.Path, "none")).FullName;
        using var network = new NoNetwork();

        // It gets as far as the download that there is no network for.
        proven.Verify(Uncached(), "--max-constraints", "20000", "--parameters", parameters)["reason"]!.GetValue<string>().ShouldBe("key-not-checked");
    }

    [FactWithEngine]
    public void A_key_that_is_in_the_cache_costs_nothing_and_has_no_limit() =>
        proven.Verify(proven.Document(), "--program", proven.Directory, "--max-constraints", "1", "--max-seconds", "1000")["valid"]!.GetValue<bool>().ShouldBeTrue();

    [FactWithEngine]
    public void A_program_that_the_verifier_names_has_the_limits_that_he_gives_and_no_others()
    {
        var named = new VerificationOptions(TranspiledDirectory.Open(proven.Directory));

        ProofVerifier.UsualLimits(named).ShouldBe(SetupLimits.None);
        ProofVerifier.UsualLimits(new(ManifestSha256: named.Directory!.Manifest.MeaningSha256)).ShouldBe(SetupLimits.None);
        ProofVerifier.UsualLimits(new(KeySha256: new string('0', 64))).ShouldBe(SetupLimits.ForUntrustedPrograms);
        ProofVerifier.UsualLimits(new()).ShouldBe(SetupLimits.ForUntrustedPrograms);

        var other = DirectoryCopy.To(proven.Directory, Path.Combine(_folder.Path, "other"));
        ForgedDirectory.MakeConstant(other, "3u8");
        var document = proven.Document();
        Forgery.WithProgram(document, _ => File.ReadAllText(Path.Combine(other, "digits.aleo")));
        proven.Verify(document, "--program", other, "--max-constraints", "1000")["reason"]!.GetValue<string>().ShouldBe("limit-exceeded");
    }

    [FactWithEngine]
    public async Task A_program_over_the_time_ends_the_engine_with_it()
    {
        await using var session = await ProvingSession.StartAsync(ProvingOptions.FromEnvironment(SnarkVm.Engines.EngineChoice.Native));
        var path = Path.Combine(_folder.Path, "slow.json");
        File.WriteAllText(path, Uncached().ToJsonString());

        // Long enough for the estimate, which is not asked with an infinite time, and too short for any key.
        var verdict = await new ProofVerifier(session, SetupLimits.None with { Time = TimeSpan.FromMilliseconds(1) }).VerifyExecutionAsync(ProofFile.Load(path), new());

        verdict.Failure.ShouldBe(VerificationFailure.LimitExceeded);
        verdict.IsChecked.ShouldBeFalse();
    }

    [FactWithEngine]
    public async Task Who_agrees_to_more_constraints_is_asked_again_for_what_they_need()
    {
        var parameters = Directory.CreateDirectory(Path.Combine(_folder.Path, "none")).FullName;
        using var network = new NoNetwork();
        var path = Path.Combine(_folder.Path, "uncached.json");
        File.WriteAllText(path, Uncached().ToJsonString());
        var options = ProvingOptions.FromEnvironment(SnarkVm.Engines.EngineChoice.Native) with { Parameters = new(parameters) };
        await using var session = await ProvingSession.StartAsync(options);
        var limits = SetupLimits.For(1_000) with { DownloadBytes = 1_000_000 };

        var first = await new ProofVerifier(session, limits).VerifyExecutionAsync(ProofFile.Load(path), new());
        var second = await new ProofVerifier(session, first.Lifted).VerifyExecutionAsync(ProofFile.Load(path), new());

        first.Explanation.ShouldContain("more than 1000 constraints");
        first.Lifted.ShouldBe(limits with { Constraints = long.MaxValue });
        second.Failure.ShouldBe(VerificationFailure.LimitExceeded);
        second.Explanation.ShouldContain("a structured reference string of degree 65535, at most 4095; 6.3 MB to download, at most 1.0 MB");
        Directory.EnumerateFileSystemEntries(parameters).ShouldBeEmpty();
    }

    private string Explanation(params string[] options)
    {
        var verdict = proven.Verify(Uncached(), options);
        verdict["reason"]!.GetValue<string>().ShouldBe("limit-exceeded");
        return verdict["explanation"]!.GetValue<string>();
    }

    /// <summary>The proof under another program, whose key is in no cache.</summary>
    private JsonObject Uncached() => Forgery.WithUnusedStruct(proven.Document(), $"s{Guid.NewGuid():N}"[..20]);
}
