using Zkml.Testing;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Keys;
using Zkml.Varuna.Tests.Support;

namespace Zkml.Varuna.Tests.Keys;

public sealed class DirectKeyCacheTests : IDisposable
{
    private static readonly DirectEngineIdentity Engine = new("native", "0.1.0", "4.12.0", 3, 2);
    private static readonly DirectKeys Made = new(new byte[1_000], new byte[] { 1, 2, 3 }, new byte[] { 4, 5 }, Answers.Sizes);

    private readonly TemporaryDirectory _folder = new();
    private readonly List<string> _log = [];
    private int _made;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keys_are_made_once()
    {
        (await GetAsync('a')).ProvingKey.Length.ShouldBe(1_000);

        var again = await GetAsync('a');

        _made.ShouldBe(1);
        again.ProvingKey.ToArray().ShouldBe(Made.ProvingKey.ToArray());
        again.VerifyingKey.ToArray().ShouldBe(Made.VerifyingKey.ToArray());
        again.Certificate.ToArray().ShouldBe(Made.Certificate.ToArray());
        again.Sizes.ShouldBe(Made.Sizes);
        _log.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_verifier_does_not_read_the_proving_key()
    {
        await GetAsync('a');
        File.Delete(Path.Combine(Entry, "proving.key"));

        var keys = await Cache().FindAsync(Id('a'), DirectKeyUse.Verifying, Certified);

        keys!.ProvingKey.IsEmpty.ShouldBeTrue();
        keys.VerifyingKey.ToArray().ShouldBe(Made.VerifyingKey.ToArray());
    }

    [Fact]
    public async Task Another_circuit_and_another_engine_have_other_keys()
    {
        await GetAsync('a');

        await GetAsync('b');
        await Cache().GetOrCreateAsync(DirectKeyId.Of("a"u8.ToArray(), Engine with { Version = "0.2.0" }), DirectKeyUse.Proving, Certified, MakeAsync, default);
        await Cache().GetOrCreateAsync(DirectKeyId.Of("a"u8.ToArray(), Engine with { SnarkVm = "5.0.0" }), DirectKeyUse.Proving, Certified, MakeAsync, default);

        _made.ShouldBe(4);
    }

    [Theory]
    [InlineData("proving.key")]
    [InlineData("verifying.key")]
    [InlineData("certificate")]
    [InlineData("entry.json")]
    public async Task A_changed_or_removed_file_makes_the_keys_anew_and_says_so(string file)
    {
        await GetAsync('a');
        File.AppendAllText(Path.Combine(Entry, file), "!");
        await GetAsync('a');
        File.Delete(Path.Combine(Entry, file));

        (await GetAsync('a')).Certificate.ToArray().ShouldBe(Made.Certificate.ToArray());

        _made.ShouldBe(3);
        _log.Count.ShouldBe(2);
        _log[0].ShouldContain("are damaged (");
        _log[0].ShouldEndWith("; making them again");
    }

    [Fact]
    public async Task Whatever_bit_of_a_key_was_flipped_it_is_made_anew()
    {
        await GetAsync('a');
        for (var bit = 0; bit < 8 * Made.VerifyingKey.Length; bit++)
        {
            var flipped = Made.VerifyingKey.ToArray();
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            File.WriteAllBytes(Path.Combine(Entry, "verifying.key"), flipped);

            (await GetAsync('a')).VerifyingKey.ToArray().ShouldBe(Made.VerifyingKey.ToArray());
        }

        _made.ShouldBe(1 + 8 * Made.VerifyingKey.Length);
    }

    [Fact]
    public async Task Keys_whose_certificate_does_not_hold_are_made_anew_though_their_hashes_do()
    {
        await GetAsync('a');

        await Cache().GetOrCreateAsync(Id('a'), DirectKeyUse.Proving, _ => Task.FromResult(new DirectVerdict(false, "of another circuit")), MakeAsync, default);

        _made.ShouldBe(2);
        _log.ShouldAllBe(line => line.Contains("are damaged (of another circuit)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_of_another_circuit_in_an_entrys_place_are_not_taken()
    {
        await GetAsync('a');
        await GetAsync('b');
        File.Copy(Path.Combine(_folder.Path, Id('b').Value, "entry.json"), Path.Combine(Entry, "entry.json"), overwrite: true);

        await GetAsync('a');

        _made.ShouldBe(3);
        _log.Single().ShouldContain("the keys are of the circuit with the SHA-256 ");
    }

    [Fact]
    public async Task Two_that_need_the_same_keys_make_them_once()
    {
        async Task<DirectKeys> SlowlyAsync()
        {
            Interlocked.Increment(ref _made);
            await Task.Delay(300);
            return Made;
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new DirectKeyCache(_folder.Path, long.MaxValue).GetOrCreateAsync(Id('a'), DirectKeyUse.Proving, Certified, SlowlyAsync, default))));

        _made.ShouldBe(1);
    }

    [Fact]
    public async Task Keys_that_cannot_be_made_leave_nothing_behind()
    {
        await Should.ThrowAsync<DirectEngineException>(() => Cache().GetOrCreateAsync(Id('a'), DirectKeyUse.Proving, Certified, () => throw new DirectEngineException("bad-circuit", "no"), default));

        Directory.GetDirectories(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_least_recently_used_keys_are_evicted_first()
    {
        await GetAsync('a');
        await GetAsync('b');
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, Id('b').Value, "entry.json"), DateTime.UtcNow - TimeSpan.FromDays(2));
        var two = new DirectoryInfo(_folder.Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

        await new DirectKeyCache(_folder.Path, two, _log.Add).GetOrCreateAsync(Id('c'), DirectKeyUse.Proving, Certified, MakeAsync, default);

        Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).ShouldBe([Id('a').Value, Id('c').Value], ignoreOrder: true);
    }

    [Fact]
    public async Task An_entry_is_described_by_its_circuit_and_a_damaged_one_is_not()
    {
        await GetAsync('a');

        DirectKeyCache.Describe(Entry).ShouldBe($"direct proofs of the circuit {Id('a').R1csSha256[..12]}");
        File.WriteAllText(Path.Combine(Entry, "entry.json"), "{}");
        DirectKeyCache.Describe(Entry).ShouldBeNull();
        DirectKeyCache.Describe(Path.Combine(Entry, "missing")).ShouldBeNull();
    }

    private string Entry => Path.Combine(_folder.Path, Id('a').Value);

    private static DirectKeyId Id(char circuit) => DirectKeyId.Of(new[] { (byte)circuit }, Engine);

    private static Task<DirectVerdict> Certified(DirectKeys keys) => Task.FromResult(new DirectVerdict(true, ""));

    private DirectKeyCache Cache() => new(_folder.Path, long.MaxValue, _log.Add);

    private Task<DirectKeys> GetAsync(char circuit) => Cache().GetOrCreateAsync(Id(circuit), DirectKeyUse.Proving, Certified, MakeAsync, default);

    private Task<DirectKeys> MakeAsync()
    {
        _made++;
        return Task.FromResult(Made);
    }
}
