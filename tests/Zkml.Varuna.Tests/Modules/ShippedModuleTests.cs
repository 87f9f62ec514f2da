using System.Diagnostics;
using Zkml.Host.Parameters;
using Zkml.Testing;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Keys;
using Zkml.Varuna.Messages;
using Zkml.Varuna.Modules;
using Zkml.Varuna.Native;
using Zkml.Varuna.Proving;
using Zkml.Varuna.Tests.Parameters;
using Zkml.Varuna.Tests.Support;

namespace Zkml.Varuna.Tests.Modules;

/// <summary>The modules that ship, and that the native engine agrees with them.</summary>
public sealed class ShippedModuleTests(ShippedModules modules) : IClassFixture<ShippedModules>, IDisposable
{
    // Of the native engine, whose compiler makes code for a processor.
    private const string Digest = "4a9b66d7e4590bf450454ed8b40be66a595dfbc7065b6f507505af74e533e04c";

    private static readonly Squares Squares = new(20);

    private readonly TemporaryDirectory _folder = new();
    private readonly List<string> _log = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_plain_module_computes_as_the_native_engine_does() => Convert.ToHexStringLower((await modules.Plain.DigestAsync()).Span).ShouldBe(Digest);

    [FactWithDirectEngine]
    public async Task The_native_engine_computes_as_it_did_and_makes_the_same_keys()
    {
        await using var native = await NativeAsync();

        Convert.ToHexStringLower((await native.DigestAsync()).Span).ShouldBe(Digest);
        (native.Identity with { Name = "module", Threads = 1 }).ShouldBe(modules.Plain.Identity);
        var (ours, its) = (await modules.Wide.SetUpAsync(Squares.Circuit.R1cs), await native.SetUpAsync(Squares.Circuit.R1cs));
        ours.VerifyingKey.ToArray().ShouldBe(its.VerifyingKey.ToArray());
        ours.ProvingKey.ToArray().ShouldBe(its.ProvingKey.ToArray());
        ours.Sizes.ShouldBe(its.Sizes);
    }

    [FactWithDirectEngine]
    public async Task What_one_engine_proves_the_other_verifies()
    {
        await using var native = await NativeAsync();
        var keys = await native.SetUpAsync(Squares.Circuit.R1cs);
        var instances = new[] { Squares.Inputs(5, 6, 7), Squares.Inputs(5, 6, 8) };

        var theirs = await native.ProveAsync(Squares.Circuit, keys.ProvingKey, instances);
        var ours = await modules.Wide.ProveAsync(Squares.Circuit, keys.ProvingKey, instances);

        (await modules.Plain.VerifyAsync(keys.VerifyingKey, theirs.PublicInputs, theirs.Proof)).ShouldBe(new(true, ""));
        (await native.VerifyAsync(keys.VerifyingKey, ours.PublicInputs, ours.Proof)).ShouldBe(new(true, ""));
        (await modules.Plain.CheckKeyAsync(Squares.Circuit.R1cs, keys.VerifyingKey, keys.Certificate)).ShouldBe(new(true, ""));
    }

    [Fact]
    public async Task A_proof_is_of_its_public_inputs_and_nothing_else()
    {
        var keys = await modules.Plain.SetUpAsync(Squares.Circuit.R1cs);

        var proof = await modules.Plain.ProveAsync(Squares.Circuit, keys.ProvingKey, [Squares.Inputs(5, 6, 7)]);

        proof.PublicInputs.Single().ToArray().ShouldBe([.. Squares.Result(7), .. Squares.Element(5), .. Squares.Element(6)]);
        (await VerifyAsync([.. Squares.Result(7), .. Squares.Element(5), .. Squares.Element(6)], proof.Proof)).ShouldBeTrue();
        (await VerifyAsync([.. Squares.Result(8), .. Squares.Element(5), .. Squares.Element(6)], proof.Proof)).ShouldBeFalse();
        (await VerifyAsync([.. Squares.Result(7), .. Squares.Element(6), .. Squares.Element(6)], proof.Proof)).ShouldBeFalse();
        (await VerifyAsync([.. Squares.Result(7), .. Squares.Element(5), .. Squares.Element(7)], proof.Proof)).ShouldBeFalse();
        (await VerifyAsync([.. Squares.Result(7), .. Squares.Element(5)], proof.Proof)).ShouldBeFalse();
        var altered = proof.Proof.ToArray();
        altered[^1] ^= 1;
        (await VerifyAsync([.. Squares.Result(7), .. Squares.Element(5), .. Squares.Element(6)], altered)).ShouldBeFalse();

        async Task<bool> VerifyAsync(byte[] publicInputs, ReadOnlyMemory<byte> bytes)
        {
            try
            {
                return (await modules.Plain.VerifyAsync(keys.VerifyingKey, [publicInputs], bytes)).Accepted;
            }
            catch (DirectEngineException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task Two_proofs_are_made_at_once()
    {
        var keys = await modules.Wide.SetUpAsync(Squares.Circuit.R1cs);

        var proofs = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => modules.Wide.ProveAsync(Squares.Circuit, keys.ProvingKey, [Squares.Inputs(1, 2, i)])));

        foreach (var (proof, i) in proofs.Select((proof, i) => (proof, i)))
        {
            proof.PublicInputs.Single()[..32].ToArray().ShouldBe(Squares.Result(i));
            (await modules.Plain.VerifyAsync(keys.VerifyingKey, proof.PublicInputs, proof.Proof)).Accepted.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_running_proof_stops_within_a_second()
    {
        var large = new Squares(3_000);
        using var cancellation = new CancellationTokenSource();
        var setup = modules.Plain.SetUpAsync(large.Circuit.R1cs, cancellation.Token);
        await Task.Delay(300);
        setup.IsCompleted.ShouldBeFalse();
        var clock = Stopwatch.StartNew();

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => setup);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_proof_that_needs_more_memory_than_allowed_is_an_error()
    {
        await using var tight = await ModuleEngine.ConnectAsync(ModuleFile.Embedded(ModuleKind.Plain)!, modules.Compiled, modules.Parameters, new ModuleLimits(MemoryBytes: 4_000_000));

        (await Should.ThrowAsync<DirectEngineException>(() => tight.SetUpAsync(new Squares(3_000).Circuit.R1cs))).Kind.ShouldBeOneOf("crashed", "failed");
    }

    [Fact]
    public async Task A_session_proves_with_both_modules_and_mends_a_corrupted_key()
    {
        var options = new DirectProvingOptions(DirectEngineChoice.Module, new DirectKeyCache(Path.Combine(_folder.Path, "keys"), long.MaxValue, _log.Add), modules.Parameters, Log: _log.Add);
        var session = DirectProvingSession.Of(options, new(modules.Plain, new(() => Task.FromResult<DirectEngine?>(modules.Wide))));

        var (proof, key) = await session.ProveAsync(Squares.Circuit, [Squares.Inputs(1, 2, 3)]);

        (await session.VerifyAsync(key.Key, proof.PublicInputs, proof.Proof)).Accepted.ShouldBeTrue();
        _log.ShouldBeEmpty();
        var cached = Directory.GetFiles(Path.Combine(_folder.Path, "keys"), "verifying.key", SearchOption.AllDirectories).Single();
        var corrupted = File.ReadAllBytes(cached);
        corrupted[100] ^= 1;
        File.WriteAllBytes(cached, corrupted);
        (await session.VerifyingKeyAsync(Squares.Circuit.R1cs)).Key.ToArray().ShouldBe(key.Key.ToArray());
        _log.Single().ShouldContain("are damaged");
    }

    [Fact]
    public async Task An_instance_that_does_not_satisfy_the_circuit_is_refused_in_the_engines_words()
    {
        var keys = await modules.Plain.SetUpAsync(Squares.Circuit.R1cs);
        var wrong = (await modules.Plain.WitnessAsync(Squares.Circuit.WitnessProgram, Squares.Inputs(1, 2, 3))).ToArray();
        wrong[^32] ^= 1;

        var problem = await Should.ThrowAsync<DirectEngineException>(() => modules.Plain.ProveAsync(Squares.Circuit with { WitnessProgram = default }, keys.ProvingKey, [wrong]));

        problem.Kind.ShouldBe("bad-witness");
    }

    [Fact]
    public async Task A_file_that_is_no_circuit_is_refused() =>
        (await Should.ThrowAsync<DirectEngineException>(() => modules.Plain.SetUpAsync("nonsense"u8.ToArray()))).Kind.ShouldBe("bad-circuit");

    private async Task<DirectEngine> NativeAsync()
    {
        EmbeddedFiles.WriteInto(_folder.Path);
        return await NativeDirectEngine.ConnectAsync(FactWithDirectEngineAttribute.Engine!, new ParameterStore(_folder.Path), threads: null, progress: null, CancellationToken.None);
    }
}
