using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Host.Files;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

public sealed class CacheCommandTests : IDisposable
{
    private readonly SampleCache _cache = new();

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void The_list_has_every_entry_with_its_kind_size_and_path_and_nothing_else()
    {
        var json = _cache.Run("list", "--json").ShouldSucceed().Json;

        json["directory"]!.GetValue<string>().ShouldBe(_cache.Directory);
        json["bytes"]!.GetValue<long>().ShouldBe(3_800_000);
        Entries(json).ShouldBe(
        [
            "datasets datasets/fashion-mnist 1000000",
            "datasets datasets/german.data 100000",
            $"engines engines/native-0123456789ab 600000",
            $"keys keys/{SampleCache.Key} 300000",
            $"keys keys/{SampleCache.OldKey} 400000",
            $"keys keys/{SampleCache.Unfinished} 500000",
            "npm npm-0123456789ab 700000",
            "parameters parameters/powers-of-beta-16.usrs 200000",
        ]);
    }

    [Fact]
    public void Without_a_subcommand_it_is_the_list()
    {
        _cache.Run().ShouldSucceed().Output.ShouldContain("8 entries, 3.8 MB in");
        _cache.Run("--json").ShouldSucceed().Output.ShouldBe(_cache.Run("--json", "list").ShouldSucceed().Output);
    }

    [Fact]
    public void A_list_of_some_kinds_has_those_alone() =>
        Entries(_cache.Run("list", "npm", "datasets", "--json").ShouldSucceed().Json).Select(entry => entry.Split(' ')[0]).Distinct().ShouldBe(["datasets", "npm"]);

    [Fact]
    public void The_size_is_given_per_kind()
    {
        var json = _cache.Run("size", "--json").ShouldSucceed().Json;

        json["bytes"]!.GetValue<long>().ShouldBe(3_800_000);
        json["kinds"]!.AsArray().Select(kind => $"{kind!["kind"]} {kind["entries"]} {kind["bytes"]}")
            .ShouldBe(["datasets 2 1100000", "parameters 1 200000", "circuits 0 0", "keys 3 1200000", "engines 1 600000", "npm 1 700000"]);
    }

    [Fact]
    public void An_empty_or_missing_cache_is_no_error()
    {
        var missing = Path.Combine(_cache.Directory, "missing");
        CommandProcess.Run(new() { ["ZKML_CACHE"] = missing }, "cache").ShouldSucceed().Output.ShouldContain("0 entries, 0.0 MB in");
        CommandProcess.Run(new() { ["ZKML_CACHE"] = missing }, "cache", "clear").ShouldSucceed().Output.ShouldContain("deleted 0 entries");
        Directory.Exists(missing).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_is_deleted_without_a_yes()
    {
        _cache.Run("clear").ShouldBeRefused(2, "would delete 8 entries of 3.8 MB in", "add --yes");
        _cache.Run("clear", "--json").Json["exitCode"]!.GetValue<int>().ShouldBe(2);
        Entries(_cache.Run("list", "--json").Json).Length.ShouldBe(8);
    }

    [Fact]
    public void Clearing_deletes_all_of_Zkmls_and_nothing_of_others()
    {
        var json = _cache.Run("clear", "--yes", "--json").ShouldSucceed().Json;

        json["bytes"]!.GetValue<long>().ShouldBe(3_800_000);
        json["deleted"]!.AsArray().Count.ShouldBe(8);
        Entries(_cache.Run("list", "--json").Json).ShouldBeEmpty();
        Directory.EnumerateFiles(_cache.Directory, "*", SearchOption.AllDirectories).Select(RelativePath).Order(StringComparer.Ordinal).ShouldBe(SampleCache.Strangers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Clearing_a_kind_leaves_the_others()
    {
        _cache.Run("clear", "npm", "--yes").ShouldSucceed().Output.ShouldContain("deleted 1 entry, 0.7 MB");

        _cache.Has("npm-0123456789ab").ShouldBeFalse();
        Entries(_cache.Run("list", "--json").Json).Length.ShouldBe(7);
    }

    [Fact]
    public void Only_what_was_not_used_for_so_long_is_deleted()
    {
        var deleted = _cache.Run("clear", "--older-than", "30", "--yes", "--json").ShouldSucceed().Json["deleted"]!.AsArray();

        deleted.Select(entry => entry!["path"]!.GetValue<string>()).ShouldBe([_cache.PathOf($"keys/{SampleCache.OldKey}")]);
        _cache.Has($"keys/{SampleCache.OldKey}").ShouldBeFalse();
    }

    [Fact]
    public async Task Keys_that_another_process_is_writing_are_kept_and_named()
    {
        using (await FileLock.AcquireAsync(_cache.PathOf($"keys/{new string('c', 64)}.lock"), TimeSpan.Zero))
        {
            var run = _cache.Run("clear", "keys", "--yes", "--json");

            run.ExitCode.ShouldBe(1, run.Error);
            run.Json["deleted"]!.AsArray().Count.ShouldBe(2);
            run.Json["kept"]![0]!["path"]!.GetValue<string>().ShouldBe(_cache.PathOf($"keys/{SampleCache.Unfinished}"));
            run.Json["kept"]![0]!["reason"]!.GetValue<string>().ShouldContain("another process");
            _cache.Has($"keys/{SampleCache.Unfinished}/proving.key").ShouldBeTrue();
        }

        _cache.Run("clear", "keys", "--yes").ShouldSucceed();
        _cache.Has($"keys/{SampleCache.Unfinished}").ShouldBeFalse();
    }

    [Theory]
    [InlineData("npm-0123456789ab.00112233445566778899aabbccddeeff")]
    [InlineData("engines/build-00112233445566778899aabbccddeeff")]
    [InlineData("datasets/german.data.00112233445566778899aabbccddeeff.tmp")]
    public void What_may_be_being_written_is_kept_for_a_day(string name)
    {
        var file = _cache.PathOf($"{name}/part");
        Directory.CreateDirectory(_cache.PathOf(name));
        File.WriteAllText(file, "");
        _cache.Run("clear", "--yes").ExitCode.ShouldBe(1);
        File.Exists(file).ShouldBeTrue();

        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-2));
        File.SetLastAccessTimeUtc(file, DateTime.UtcNow.AddDays(-2));
        Directory.SetLastWriteTimeUtc(_cache.PathOf(name), DateTime.UtcNow.AddDays(-2));
        _cache.Run("clear", "--yes").ShouldSucceed();
        Path.Exists(_cache.PathOf(name)).ShouldBeFalse();
    }

    [Fact]
    public void What_a_link_names_stays()
    {
        if (OperatingSystem.IsWindows())
        {
            // Only some users may make links.
            return;
        }

        using var elsewhere = new TemporaryDirectory();
        File.WriteAllText(Path.Combine(elsewhere.Path, "mine"), "mine");
        Directory.CreateSymbolicLink(_cache.PathOf("npm-ffffffffffff"), elsewhere.Path);
        Directory.CreateSymbolicLink(_cache.PathOf($"keys/{SampleCache.Key}/link"), elsewhere.Path);

        _cache.Run("clear", "--yes").ShouldSucceed();

        File.ReadAllText(Path.Combine(elsewhere.Path, "mine")).ShouldBe("mine");
        _cache.Has("npm-ffffffffffff").ShouldBeTrue();
    }

    [Theory]
    [InlineData("unknown command 'lst'; expected one of list, size, clear, prefetch; did you mean 'list'?; try: zkml cache --help", "lst")]
    [InlineData("KIND is 'kesy', expected one of: datasets, parameters, circuits, keys, engines, npm; did you mean 'keys'?; try: zkml cache clear --help", "clear", "kesy")]
    [InlineData("--older-than is 'x', expected a whole number from 0", "clear", "--older-than", "x")]
    [InlineData("'sqare' is not known", "prefetch", "sqare")]
    [InlineData("did you mean 'square'?", "prefetch", "sqare")]
    public void A_bad_command_line_is_refused_with_what_was_expected(string message, params string[] arguments) => _cache.Run(arguments).ShouldBeRefused(2, message);

    private static string[] Entries(JsonNode json) =>
    [
        .. json["entries"]!.AsArray()
            .Select(entry => $"{entry!["kind"]} {RelativePath(json["directory"]!.GetValue<string>(), entry["path"]!.GetValue<string>())} {entry["bytes"]}")
            .Order(StringComparer.Ordinal),
    ];

    private static string RelativePath(string directory, string path) => Path.GetRelativePath(directory, path).Replace('\\', '/');

    private string RelativePath(string path) => RelativePath(_cache.Directory, path);
}
