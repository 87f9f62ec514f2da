using Zkml.Aleo.Canonical;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.Testing;

namespace Zkml.SnarkVm.Tests.Keys;

public sealed class KeyCacheTests : IDisposable
{
    private const int KeyBytes = 1_000;

    private static readonly Synthesis Figures = new(new(12_345, 12_354, 16, new(1, 2, 3)), 16_000, KeyBytes, 673);

    private readonly TemporaryDirectory _folder = new();
    private readonly List<string> _log = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keys_are_made_once()
    {
        var first = await Cache().GetOrCreateAsync(Id('a'), Synthesize);
        var second = await Cache().GetOrCreateAsync(Id('a'), _ => throw new InvalidOperationException("made twice"));

        second.ShouldBe(first);
        second.Synthesis.ShouldBe(Figures);
        File.ReadAllBytes(second.Files.ProvingKey).Length.ShouldBe(KeyBytes);
        _log.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_are_described_by_their_function_and_program()
    {
        var entry = Path.GetDirectoryName((await Cache().GetOrCreateAsync(Id('a'), Synthesize)).Files.ProvingKey)!;

        CachedKeys.Describe(entry).ShouldBe($"{Id('a').Function} of the program {Id('a').ProgramSha256[..12]}");
        File.WriteAllText(Path.Combine(entry, "entry.json"), "{}");
        CachedKeys.Describe(entry).ShouldBeNull();
        CachedKeys.Describe(Path.Combine(entry, "missing")).ShouldBeNull();
    }

    [Theory]
    [InlineData("proving.key")]
    [InlineData("verifying.key")]
    [InlineData("entry.json")]
    public async Task A_changed_file_makes_the_keys_anew_and_says_so(string file)
    {
        var entry = await Cache().GetOrCreateAsync(Id('a'), Synthesize);
        File.AppendAllText(Path.Combine(Path.GetDirectoryName(entry.Files.ProvingKey)!, file), "!");

        (await Cache().GetOrCreateAsync(Id('a'), Synthesize)).ShouldBe(entry);

        _log.Single().ShouldContain("are damaged (");
        _log.Single().ShouldEndWith("; making them again");
    }

    [Theory]
    [InlineData("proving.key")]
    [InlineData("entry.json")]
    public async Task A_removed_file_makes_the_keys_anew(string file)
    {
        var entry = await Cache().GetOrCreateAsync(Id('a'), Synthesize);
        File.Delete(Path.Combine(Path.GetDirectoryName(entry.Files.ProvingKey)!, file));

        (await Cache().GetOrCreateAsync(Id('a'), Synthesize)).ShouldBe(entry);

        _log.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whatever_bit_of_an_entry_was_flipped_the_keys_are_read_or_made_anew()
    {
        var entry = await Cache().GetOrCreateAsync(Id('a'), Synthesize);
        var file = Path.Combine(Path.GetDirectoryName(entry.Files.ProvingKey)!, "entry.json");
        var content = File.ReadAllBytes(file);
        for (var bit = 0; bit < 8 * content.Length; bit += 5)
        {
            var flipped = content.ToArray();
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            File.WriteAllBytes(file, flipped);

            var again = await Cache().GetOrCreateAsync(Id('a'), Synthesize);

            File.ReadAllBytes(again.Files.ProvingKey).Length.ShouldBe(KeyBytes);
        }
    }

    [Theory]
    [InlineData("entry")]
    [InlineData("entry.json")]
    [InlineData("proving.key")]
    public async Task A_file_in_a_folders_place_and_a_folder_in_a_files_place_make_the_keys_anew(string what)
    {
        var entry = await Cache().GetOrCreateAsync(Id('a'), Synthesize);
        var folder = Path.GetDirectoryName(entry.Files.ProvingKey)!;
        if (what == "entry")
        {
            Directory.Delete(folder, recursive: true);
            File.WriteAllText(folder, "");
        }
        else
        {
            File.Delete(Path.Combine(folder, what));
            Directory.CreateDirectory(Path.Combine(folder, what));
        }

        (await Cache().GetOrCreateAsync(Id('a'), Synthesize)).ShouldBe(entry);

        _log.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_synthesis_that_fails_leaves_nothing_behind()
    {
        await Should.ThrowAsync<IOException>(() => Cache().GetOrCreateAsync(Id('a'), files =>
        {
            File.WriteAllText(files.ProvingKey, "half a key");
            throw new IOException("no space left on device");
        }));

        Directory.GetDirectories(_folder.Path).ShouldBeEmpty();
        Cache().Find(Id('a')).ShouldBeNull();
    }

    [Fact]
    public async Task Two_that_need_the_same_keys_make_them_once()
    {
        var made = 0;
        async Task<Synthesis> SlowlyAsync(KeyFiles files)
        {
            Interlocked.Increment(ref made);
            await Task.Delay(300);
            return await Synthesize(files);
        }

        var entries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Cache().GetOrCreateAsync(Id('a'), SlowlyAsync))));

        made.ShouldBe(1);
        entries.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_entries_not_used_for_longest_go_when_the_cache_is_full()
    {
        // Room for two entries of a little over 1,673 bytes.
        var cache = new KeyCache(_folder.Path, 5_000, _log.Add);
        await cache.GetOrCreateAsync(Id('a'), Synthesize);
        await cache.GetOrCreateAsync(Id('b'), Synthesize);
        Age('a', hours: 1);
        Age('b', hours: 2);
        cache.Find(Id('b')).ShouldNotBeNull();

        await cache.GetOrCreateAsync(Id('c'), Synthesize);

        cache.Find(Id('a')).ShouldBeNull();
        cache.Find(Id('b')).ShouldNotBeNull();
        cache.Find(Id('c')).ShouldNotBeNull();
    }

    [Fact]
    public async Task Entries_that_just_fit_stay_and_one_byte_less_is_too_little_for_the_oldest()
    {
        await Cache().GetOrCreateAsync(Id('a'), Synthesize);
        await Cache().GetOrCreateAsync(Id('b'), Synthesize);
        Age('a', hours: 2);
        Age('b', hours: 1);
        var bytes = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Sum(file => new FileInfo(file).Length);
        var third = bytes / 2;

        await new KeyCache(_folder.Path, bytes + third, _log.Add).GetOrCreateAsync(Id('c'), Synthesize);
        Directory.GetDirectories(_folder.Path).Length.ShouldBe(3);

        await new KeyCache(_folder.Path, bytes + third - 1, _log.Add).GetOrCreateAsync(Id('c'), _ => throw new InvalidOperationException("it is there"));
        Directory.GetDirectories(_folder.Path).Length.ShouldBe(3, "nothing is evicted where nothing was made");

        Directory.Delete(Path.Combine(_folder.Path, Id('c').Value), recursive: true);
        await new KeyCache(_folder.Path, bytes + third - 1, _log.Add).GetOrCreateAsync(Id('c'), Synthesize);
        Directory.Exists(Path.Combine(_folder.Path, Id('a').Value)).ShouldBeFalse();
        Directory.GetDirectories(_folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_entry_that_was_just_made_stays_however_little_room_there_is()
    {
        await Cache().GetOrCreateAsync(Id('a'), Synthesize);

        var made = await new KeyCache(_folder.Path, 1, _log.Add).GetOrCreateAsync(Id('b'), Synthesize);

        File.Exists(made.Files.ProvingKey).ShouldBeTrue();
        Cache().Find(Id('a')).ShouldBeNull();
    }

    [Fact]
    public async Task Every_figure_of_a_synthesis_is_read_again_as_it_was_written()
    {
        var figures = new Synthesis(new(1, 2, 3, new(4, 5, 6)), 7, 8, 9);
        await Cache().GetOrCreateAsync(Id('a'), async files =>
        {
            await Synthesize(files);
            return figures;
        });

        Cache().Find(Id('a'))!.Synthesis.ShouldBe(figures);
    }

    [Fact]
    public async Task Who_verifies_needs_no_proving_key_and_who_proves_does()
    {
        var entry = await Cache().GetOrCreateAsync(Id('a'), Synthesize);
        File.AppendAllText(entry.Files.ProvingKey, "!");

        Cache().Find(Id('a'), KeyUse.Verifying).ShouldNotBeNull();
        Cache().Find(Id('a'), KeyUse.Proving).ShouldBeNull();
    }

    [Fact]
    public async Task A_waiting_process_says_that_it_waits()
    {
        using var started = new SemaphoreSlim(0);
        var first = Cache().GetOrCreateAsync(Id('a'), async files =>
        {
            started.Release();
            await Task.Delay(1_000);
            return await Synthesize(files);
        });
        await started.WaitAsync();

        await Cache().GetOrCreateAsync(Id('a'), Synthesize);
        await first;

        _log.Distinct().ShouldBe(["another process makes the same keys; waiting for it"]);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("999999999", true)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("1000000000", false)]
    [InlineData("much", false)]
    public void The_size_limit_is_a_number_of_megabytes(string megabytes, bool isOne)
    {
        var before = Environment.GetEnvironmentVariable(KeyCache.LimitVariable);
        try
        {
            Environment.SetEnvironmentVariable(KeyCache.LimitVariable, megabytes);
            if (isOne)
            {
                KeyCache.FromEnvironment().DirectoryPath.ShouldEndWith("keys");
            }
            else
            {
                Should.Throw<Host.MalformedInputException>(() => KeyCache.FromEnvironment()).Message.ShouldContain($"'{megabytes}'");
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable(KeyCache.LimitVariable, before);
        }
    }

    [Fact]
    public async Task What_a_killed_process_left_behind_goes_after_a_day()
    {
        var leftover = Directory.CreateDirectory(Path.Combine(_folder.Path, $"{Id('x').Value}.123.tmp"));
        leftover.LastWriteTimeUtc = DateTime.UtcNow.AddDays(-2);
        var recent = Directory.CreateDirectory(Path.Combine(_folder.Path, $"{Id('y').Value}.456.tmp"));

        await Cache().GetOrCreateAsync(Id('a'), Synthesize);

        leftover.Refresh();
        leftover.Exists.ShouldBeFalse();
        recent.Exists.ShouldBeTrue();
    }

    [Fact]
    public void Comments_and_white_space_do_not_change_the_id_but_instructions_and_functions_do()
    {
        const string program = "program test.aleo;\nfunction main:\n    input r0 as u8.private;\n    add r0 1u8 into r1;\n    output r1 as u8.public;\n";
        var id = IdOf(program);

        IdOf(program.Replace("    ", "\t // a comment\n")).ShouldBe(id);
        IdOf(program.Replace("1u8", "2u8")).ShouldNotBe(id);
        IdOf(program, "other").ShouldNotBe(id);
    }

    [Fact]
    public async Task Keys_that_were_made_of_another_program_are_not_believed_but_made_again()
    {
        var planted = await Cache().GetOrCreateAsync(Id('b'), Synthesize);
        Directory.Move(Path.GetDirectoryName(planted.Files.ProvingKey)!, Path.Combine(_folder.Path, Id('a').Value));

        Cache().Find(Id('a'), KeyUse.Verifying).ShouldBeNull();

        _log.Single().ShouldContain($"of the program with the SHA-256 {Id('b').ProgramSha256}, expected 'main' of {Id('a').ProgramSha256}");
    }

    [Fact]
    public async Task Keys_of_a_function_are_not_those_of_another_of_the_program()
    {
        var planted = await Cache().GetOrCreateAsync(Id('a'), Synthesize);
        var other = Id('a') with { Function = "other" };
        Directory.Move(Path.GetDirectoryName(planted.Files.ProvingKey)!, Path.Combine(_folder.Path, other.Value));

        Cache().Find(other).ShouldBeNull();
    }

    [Fact]
    public async Task An_entry_that_does_not_say_what_it_was_made_of_is_not_believed()
    {
        var entry = await Cache().GetOrCreateAsync(Id('a'), Synthesize);
        var file = Path.Combine(Path.GetDirectoryName(entry.Files.ProvingKey)!, "entry.json");
        File.WriteAllLines(file, File.ReadAllLines(file).Where(line => !line.Contains("programSha256") && !line.Contains("\"function\"")));

        Cache().Find(Id('a')).ShouldBeNull();
    }

    private static KeyId IdOf(string program, string function = "main") => KeyId.Of(new(CanonicalProgram.Read(program), function));

    private static KeyId Id(char letter) => new(new string(letter, 64), "main");

    private static Task<Synthesis> Synthesize(KeyFiles files)
    {
        File.WriteAllBytes(files.ProvingKey, new byte[KeyBytes]);
        File.WriteAllBytes(files.VerifyingKey, new byte[673]);
        return Task.FromResult(Figures);
    }

    private KeyCache Cache() => new(_folder.Path, long.MaxValue, _log.Add);

    private void Age(char letter, int hours) => File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, Id(letter).Value, "entry.json"), DateTime.UtcNow.AddHours(-hours));
}
