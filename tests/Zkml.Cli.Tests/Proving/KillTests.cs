using System.Diagnostics;
using Zkml.Cli.Tests.Support;
using Zkml.Data.Datasets;
using Zkml.Proving;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

/// <summary>Commands that are ended at any moment: nothing is half written, nobody is left behind, and the next run works. <c>ZKML_SEED</c> chooses other moments.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 60;
    private const string Mark = "ZKML_TEST_KILL";

    private static readonly string[] Signals = ["KILL", "INT", "TERM"];

    private readonly TemporaryDirectory _folder = new();
    private readonly string _run = Guid.NewGuid().ToString("N");

    public void Dispose() => _folder.Dispose();

    [FactWithEngine]
    public void Whatever_the_moment_a_command_is_ended_at_nothing_is_half_written_and_nobody_is_left_behind()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var seed = int.TryParse(Environment.GetEnvironmentVariable("ZKML_SEED"), out var given) ? given : 1;
        var random = new Random(seed);
        KilledCommand[] commands = [.. Commands().Select(Measured)];
        for (var kill = 0; kill < Kills; kill++)
        {
            var (command, signal) = (commands[kill % commands.Length], Signals[kill / commands.Length % Signals.Length]);
            var moment = random.NextDouble() * command.Duration;
            Kill(command, signal, moment, $"seed {seed}, kill {kill}: {command.Arguments[0]}, {signal} after {moment.TotalMilliseconds:F0} ms");
        }

        foreach (var command in commands)
        {
            Finish(command).ShouldBe(0, command.Arguments[0]);
            ShouldBeWhole(command, command.Arguments[0]);
        }
    }

    private KilledCommand[] Commands()
    {
        var program = In("program");
        CommandRun.Of("transpile", "nano", "--out", program, "--name", "nano", "--quiet").ShouldSucceed();
        CommandRun.Of("setup", program, "--engine", "native", "--quiet").ShouldSucceed();
        var input = _folder.Write("seven.json", System.Text.Encoding.UTF8.GetBytes(JsonInput.OfTestImage(0)));
        var table = DatasetCatalogue.FindTable("iris")!.Load(DataDirectories.FromEnvironment()).All.Table;
        var rows = Enumerable.Range(0, table.RowCount).Select(row => string.Join(',', Enumerable.Range(0, 5).Select(column => table.Cell(row, column))));
        var csv = _folder.Write("iris.csv", System.Text.Encoding.UTF8.GetBytes($"a,b,c,d,species\n{string.Join('\n', rows)}\n"));
        return
        [
            new(["transpile", "nano", "--out", Output("transpile"), "--quiet"], Output("transpile")),
            new(["train", "--dataset", csv, "--out", Path.Combine(Output("train"), "model.json"), "--quiet"], Output("train")),
            new(["prove", "--target", "aleo", program, "--input", input, "--out", Path.Combine(Output("prove"), "proof.json"), "--engine", "native", "--quiet"], Output("prove")),
            new(["count", Path.Combine(program, "nano.aleo"), "--quiet"], Output("count")),
        ];
    }

    /// <summary>Runs a command to its end: how long it takes, and what it writes.</summary>
    private KilledCommand Measured(KilledCommand command)
    {
        var clock = Stopwatch.StartNew();
        Finish(command).ShouldBe(0, command.Arguments[0]);
        return command with { Duration = clock.Elapsed, Files = FilesIn(command.Folder) };
    }

    private void Kill(KilledCommand command, string signal, TimeSpan moment, string what)
    {
        Directory.Delete(command.Folder, recursive: true);
        Directory.CreateDirectory(command.Folder);
        using var process = Start(command);
        Thread.Sleep(moment);
        using (var kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", $"{process.Id}"]) { RedirectStandardError = true })!)
        {
            kill.WaitForExit();
        }

        process.WaitForExit(TimeSpan.FromSeconds(60)).ShouldBeTrue($"{what}: it does not end");
        process.ExitCode.ShouldBeOneOf(0, 130, 128 + 2, 128 + 9, 128 + 15);
        ShouldBeWhole(command, what);
        Waiting.Until(() => LeftBehind().Length == 0);
    }

    /// <summary>Every file is one that the whole command writes, with the content that it writes; a proof is another one each time.</summary>
    private static void ShouldBeWhole(KilledCommand command, string what)
    {
        foreach (var (name, content) in FilesIn(command.Folder))
        {
            command.Files.ShouldContainKey(name, what);
            if (name == "proof.json")
            {
                ProofFile.Load(Path.Combine(command.Folder, name)).PublicOutputs.ShouldNotBeEmpty(what);
            }
            else
            {
                content.ShouldBe(command.Files[name], $"{what}: {name}");
            }
        }
    }

    private static Dictionary<string, string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToBase64String(File.ReadAllBytes(file)));

    private int Finish(KilledCommand command)
    {
        Directory.CreateDirectory(command.Folder);
        using var process = Start(command);
        process.WaitForExit();
        return process.ExitCode;
    }

    // Whoever runs the tests in the background of a shell has SIGINT ignored, and a child inherits that.
    private Process Start(KilledCommand command)
    {
        var start = new ProcessStartInfo("env", ["--default-signal=INT,TERM", CommandProcess.Executable, .. command.Arguments]) { RedirectStandardInput = true };
        start.Environment["ZKML_CACHE"] = TestCache.Folder;
        start.Environment[Mark] = _run;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>The processes that this test's commands have started, and they in turn: children inherit the variable.</summary>
    private string[] LeftBehind() => [.. Directory.EnumerateDirectories("/proc").Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0]) && IsMarked(process))];

    private bool IsMarked(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "environ")).Contains($"{Mark}={_run}", StringComparison.Ordinal);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It is gone, or another user's.
            return false;
        }
    }

    private string Output(string name) => In($"{name}-output");

    private string In(string name) => Path.Combine(_folder.Path, name);
}
