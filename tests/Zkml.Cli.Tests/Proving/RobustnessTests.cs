using Zkml.Aleo.Canonical;
using Zkml.Cli.Tests.Support;
using Zkml.SnarkVm.Keys;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

public sealed class RobustnessTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private static string Keys => Path.Combine(TestCache.Folder, "keys");

    public void Dispose() => _folder.Dispose();

    [FactWithEngine]
    public void A_cancelled_setup_leaves_nothing_behind()
    {
        var directory = Transpile("cancelled");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1.5));

        CommandRun.Of(cancellation.Token, "setup", directory, "--engine", "native").ExitCode.ShouldBe(130);

        FilesOf(directory).ShouldBeEmpty();
    }

    [FactWithEngine]
    public void A_cancelled_proof_writes_no_file()
    {
        var directory = Transpile("half");
        CommandRun.Of("setup", directory, "--engine", "native", "--quiet").ShouldSucceed();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        CommandRun.Of(cancellation.Token, "prove", "--target", "aleo", directory, "--sample", "mnist:test:0", "--out", Proof, "--engine", "native").ExitCode.ShouldBe(130);

        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }

    [FactWithEngine]
    public async Task Two_that_prove_at_once_with_one_cache_both_succeed_and_share_the_keys()
    {
        var directory = Transpile("shared");

        var runs = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() =>
            CommandRun.Of("prove", "--target", "aleo", directory, "--sample", $"mnist:test:{i}", "--out", Path.Combine(_folder.Path, $"{i}.json"), "--engine", "native"))));

        runs.ShouldAllBe(run => run.ExitCode == 0);
        FilesOf(directory).ShouldBe([EntryOf(directory)]);
        CommandRun.Of("verify", Path.Combine(_folder.Path, "1.json"), "--engine", "native").ShouldSucceed();
    }

    [FactWithEngine]
    public void A_key_file_that_was_removed_or_spoilt_is_made_again_and_a_line_says_so()
    {
        var directory = Transpile("spoilt");
        var setup = CommandRun.Of("setup", directory, "--engine", "native", "--json").ShouldSucceed().Json;
        var key = Path.Combine(EntryOf(directory), "proving.key");
        File.WriteAllBytes(key, File.ReadAllBytes(key)[..1_000]);

        var again = CommandRun.Of("setup", directory, "--engine", "native", "--json").ShouldSucceed();

        again.Error.ShouldContain("are damaged");
        again.Json["verifyingKeySha256"]!.GetValue<string>().ShouldBe(setup["verifyingKeySha256"]!.GetValue<string>());
    }

    [FactWithEngine]
    public void A_truncated_SRS_file_that_cannot_be_fetched_again_is_refused_before_it_is_used()
    {
        var directory = Transpile("truncated");
        var parameters = DirectoryCopy.To(FactWithParametersAttribute.Folder!, Path.Combine(_folder.Path, "parameters"));
        var file = Path.Combine(parameters, "powers-of-beta-16.usrs");
        File.SetAttributes(file, FileAttributes.Normal);
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength(1_000_000);
        }

        using (new NoNetwork())
        {
            CommandRun.Of("setup", directory, "--engine", "native", "--parameters", parameters, "--quiet").ShouldBeRefused(2, file, "1000000 bytes, expected 3145736");
        }
    }

    [FactWithEngine]
    public void Missing_SRS_files_without_a_network_are_named_with_size_and_place()
    {
        var directory = Transpile("offline");
        var parameters = Directory.CreateDirectory(Path.Combine(_folder.Path, "none")).FullName;
        using (new NoNetwork())
        {
            CommandRun.Of("setup", directory, "--engine", "native", "--parameters", parameters, "--quiet")
                .ShouldBeRefused(3, "powers-of-beta-16.usrs (3.1 MB) is missing", parameters);
        }
    }

    [FactWithEngine]
    public void A_full_disk_is_an_error_and_leaves_no_half_key()
    {
        using var disk = SmallDisk.TryMount(_folder.Path, megabytes: 10);
        if (disk is null)
        {
            // Only root may mount a small disk; the cache's own tests cover a writer that fails.
            return;
        }

        var directory = Transpile("full");
        var run = CommandProcess.Run(new() { ["ZKML_CACHE"] = disk.Path }, "setup", directory, "--engine", "native", "--quiet");

        run.ExitCode.ShouldBe(1, run.Error);
        run.Error.ShouldContain("No space left on device");
        Directory.GetDirectories(Path.Combine(disk.Path, "keys")).ShouldBeEmpty();
    }

    [FactWithEngine]
    public void A_cache_that_may_only_be_read_is_an_error_and_a_lock_that_was_left_there_is_not_waited_for()
    {
        using var disk = SmallDisk.TryMount(_folder.Path, megabytes: 10);
        if (disk is null)
        {
            return;
        }

        var directory = Transpile("read_only");
        Directory.CreateDirectory(Path.Combine(disk.Path, "keys"));
        File.WriteAllText(Path.Combine(disk.Path, "keys", $"{Path.GetFileName(EntryOf(directory))}.lock"), "");
        disk.MakeReadOnly();

        var run = CommandProcess.Run(new() { ["ZKML_CACHE"] = disk.Path }, "setup", directory, "--engine", "native", "--quiet");

        run.ShouldBeRefused(2, $"keys cannot be made in {Path.Combine(disk.Path, "keys")}", "ZKML_CACHE");
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("TERM,TERM")]
    public void A_child_process_that_hangs_ends_with_the_command(string signals)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // It stands in the Leo compiler's place, and has a child of its own.
        var (directory, child) = (Transpile("hanging"), Path.Combine(_folder.Path, "child"));
        var leo = _folder.Write("leo", System.Text.Encoding.UTF8.GetBytes($"#!/bin/sh\nsleep 1000 &\necho $! > {child}\nwait\n"));
        File.SetUnixFileMode(leo, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var run = CommandProcess.Start(new() { ["ZKML_LEO"] = leo }, "run", directory, "--sample", "mnist:test:0", "--engine", "leo");
        while (!File.Exists(child) || new FileInfo(child).Length == 0)
        {
            run.HasExited.ShouldBeFalse();
            Thread.Sleep(50);
        }

        foreach (var signal in signals.Split(','))
        {
            System.Diagnostics.Process.Start("kill", [$"-{signal}", $"{run.Id}"]).WaitForExit();
        }

        run.WaitForExit(TimeSpan.FromSeconds(20)).ShouldBeTrue();
        run.ExitCode.ShouldBeOneOf(130, 128 + 15);
        var grandchild = File.ReadAllText(child).Trim();
        Waiting.Until(() => !File.Exists($"/proc/{grandchild}/stat") || File.ReadAllText($"/proc/{grandchild}/stat").Contains(") Z ", StringComparison.Ordinal));
    }

    [FactWithEngine]
    public void An_engine_that_is_killed_in_the_middle_of_a_proof_is_an_error()
    {
        var directory = Transpile("killed");
        CommandRun.Of("setup", directory, "--engine", "native", "--quiet").ShouldSucceed();
        using var prove = CommandProcess.Start(new() { ["ZKML_CACHE"] = TestCache.Folder }, "prove", "--target", "aleo", directory, "--sample", "mnist:test:0", "--out", Proof, "--engine", "native", "--quiet");
        using var engine = CommandProcess.WaitForChild(prove, "zkml-engine");

        engine.Kill();

        prove.StandardError.ReadToEnd().ShouldStartWith("error: the native engine ended before it answered (exit code ");
        prove.WaitForExit();
        prove.ExitCode.ShouldBe(1);
        File.Exists(Proof).ShouldBeFalse();
        CommandRun.Of("prove", "--target", "aleo", directory, "--sample", "mnist:test:0", "--out", Proof, "--engine", "native").ShouldSucceed();
    }

    [FactWithEngine]
    public void An_engine_does_not_outlive_a_command_that_is_killed()
    {
        var directory = Transpile("orphan");
        CommandRun.Of("setup", directory, "--engine", "native", "--quiet").ShouldSucceed();
        using var prove = CommandProcess.Start(new() { ["ZKML_CACHE"] = TestCache.Folder }, "prove", "--target", "aleo", directory, "--sample", "mnist:test:0", "--out", Proof, "--engine", "native", "--quiet");
        using var engine = CommandProcess.WaitForChild(prove, "zkml-engine");

        prove.Kill();

        engine.WaitForExit(TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    private string Proof => Path.Combine(_folder.Path, "proof.json");

    // Every test has a program of its own name, hence keys of its own.
    private static string Transpile(string name)
    {
        var directory = Path.Combine(TestCache.Folder, "programs", name);
        CommandRun.Of("transpile", "square", "--out", directory, "--name", name, "--quiet").ShouldSucceed();
        return directory;
    }

    private static string EntryOf(string directory)
    {
        var program = Path.Combine(directory, $"{Path.GetFileName(directory)}.aleo");
        return Path.Combine(Keys, KeyId.Of(new(CanonicalProgram.Read(File.ReadAllText(program)), "main")).Value);
    }

    /// <summary>What the cache holds of a program's keys, finished or not; other tests use the cache at the same time.</summary>
    private static string[] FilesOf(string directory) => Directory.Exists(Keys) ? Directory.GetDirectories(Keys, $"{Path.GetFileName(EntryOf(directory))}*") : [];
}
