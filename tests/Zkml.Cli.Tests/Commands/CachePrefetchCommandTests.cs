using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

/// <summary>Prefetching without a network: what is there is found, what is not is named.</summary>
public sealed class CachePrefetchCommandTests : IDisposable
{
    private readonly TemporaryDirectory _cache = new();

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void A_data_set_that_is_at_hand_is_present()
    {
        var json = Run("prefetch", "MNIST", "iris", "--json").ShouldSucceed().Json;

        json["complete"]!.GetValue<bool>().ShouldBeTrue();
        json["items"]!.AsArray().Select(item => $"{item!["kind"]} {item["name"]} {item["state"]}").ShouldBe(["datasets mnist present", "datasets iris present"]);
        json["items"]![0]!["bytes"]!.GetValue<long>().ShouldBe(54_950_048);
    }

    [FactWithParameters]
    public void A_preset_needs_its_data_set_the_npm_packages_and_SRS_files()
    {
        var json = Run("prefetch", "nano", "--json").ShouldSucceed().Json;

        json["items"]!.AsArray().Select(item => $"{item!["kind"]} {item["name"]} {item["state"]}").ShouldBe(
        [
            "datasets mnist present",
            "npm npm packages present",
            "parameters powers-of-beta-16.usrs present",
            "parameters shifted-powers-of-beta-16.usrs present",
        ]);
    }

    [Fact]
    public void What_cannot_be_downloaded_is_named_and_does_not_keep_the_rest_away()
    {
        var run = Run("prefetch", "german-credit", "iris", "--json");

        run.ExitCode.ShouldBe(3, run.Error);
        run.Json["complete"]!.GetValue<bool>().ShouldBeFalse();
        run.Json["items"]!.AsArray().Select(item => $"{item!["name"]} {item["state"]}").ShouldBe(["iris present", "german-credit missing"]);
        run.Error.ShouldContain("error: german-credit: https://archive.ics.uci.edu");
        Directory.EnumerateFiles(_cache.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_damaged_SRS_file_is_found_by_its_hash()
    {
        using var parameters = new TemporaryDirectory();
        File.WriteAllText(Path.Combine(parameters.Path, "powers-of-beta-16.usrs"), "damaged");

        Run(parameters.Path, ["prefetch", "nano"]).ShouldBeRefusedAtLast(2, "powers-of-beta-16.usrs: the content differs from the published file", "7 bytes");
    }

    private CommandRun Run(params string[] arguments) => Run(FactWithParametersAttribute.Folder ?? _cache.Path, arguments);

    private CommandRun Run(string parameters, string[] arguments) => CommandProcess.Run(
        new()
        {
            ["ZKML_CACHE"] = _cache.Path,
            ["ZKML_DATA"] = "",
            ["ZKML_PARAMETERS"] = parameters,
            ["HTTPS_PROXY"] = "http://127.0.0.1:9",
            ["HTTP_PROXY"] = "http://127.0.0.1:9",
        },
        ["cache", .. arguments]);
}
