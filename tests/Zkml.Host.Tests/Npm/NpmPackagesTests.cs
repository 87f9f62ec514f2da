using System.Text.Json;
using Zkml.Host.Npm;
using Zkml.Testing;

namespace Zkml.Host.Tests.Npm;

public sealed class NpmPackagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_locked_package_has_a_hash_and_no_registry_of_its_own()
    {
        NpmLockFile.WriteInto(_folder.Path);
        using var lockFile = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder.Path, "package-lock.json")));

        var packages = lockFile.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0).ToArray();

        packages.ShouldNotBeEmpty();
        packages.ShouldAllBe(package => package.Value.GetProperty("integrity").GetString()!.StartsWith("sha512-"));
        packages.ShouldAllBe(package => Resolved(package.Value).StartsWith("https://registry.npmjs.org/"));
    }

    [Fact]
    public void A_package_in_the_cache_is_used_without_npm()
    {
        var package = Path.Combine(_folder.Path, $"npm-{NpmLockFile.Fingerprint}", "node_modules", "some-package");
        Directory.CreateDirectory(package);

        NpmPackages.Locate("some-package", _folder.Path).ShouldBe(package);
    }

    [Fact]
    public void A_damaged_cache_is_reported_with_what_to_delete()
    {
        var installation = Directory.CreateDirectory(Path.Combine(_folder.Path, $"npm-{NpmLockFile.Fingerprint}")).FullName;

        Should.Throw<MissingComponentException>(() => NpmPackages.Locate("some-package", _folder.Path))
            .Message.ShouldEndWith($"Delete {installation} and try again: the packages are then installed anew.");
    }

    // A lock file may leave the address out; npm then asks the registry that it is set up for.
    private static string Resolved(JsonElement package) => package.TryGetProperty("resolved", out var address) ? address.GetString()! : "https://registry.npmjs.org/";
}
