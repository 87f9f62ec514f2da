using System.Diagnostics;
using System.Text.Json;
using Zkml.Mutation.Areas;
using Zkml.Mutation.Building;

namespace Zkml.Mutation.Running;

/// <summary>Runs a test project of the mutated build as a child process: one for each mutant, so that nothing of one reaches the next.</summary>
internal static class TestHost
{
    /// <summary>Programs of others, which tests ask for minutes. What they hold is held beside them by tests that need none; those are tried.</summary>
    private static readonly string[] SlowTools = ["ZKML_ORACLE", "ZKML_ENGINE", "ZKML_LEO"];

    /// <summary>Runs tests without a mutant.</summary>
    public static IReadOnlyList<TestRecord> Record(TestSelection selection, Action<string> log)
    {
        var file = Path.GetTempFileName();
        try
        {
            var (_, output) = Start(selection.Project, mutant: 0, TimeSpan.FromMinutes(20), ["record", file, .. selection.Prefixes]);
            foreach (var line in output.Where(line => line.StartsWith("fails without a mutant", StringComparison.Ordinal)))
            {
                log(line);
            }

            return new FileInfo(file).Length > 0
                ? JsonSerializer.Deserialize<List<TestRecord>>(File.ReadAllText(file))!
                : throw new InvalidOperationException($"the tests of {selection.Project} did not end:{Environment.NewLine}{string.Join(Environment.NewLine, output)}");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs tests with a mutant on, until the first fails.</summary>
    /// <returns>What caught it; null where nothing did.</returns>
    public static string? Run(string project, int mutant, IReadOnlyCollection<TestRecord> tests)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, tests.Select(test => test.Id));
            var limit = TimeSpan.FromSeconds(30 + (4 * tests.Sum(test => test.Seconds)));
            var (exit, output) = Start(project, mutant, limit, ["run", file]);
            return exit switch
            {
                0 => null,
                null => $"no end within {limit.TotalSeconds:0} s",
                _ => output.FirstOrDefault(line => line.StartsWith("caught by ", StringComparison.Ordinal))?["caught by ".Length..] ?? $"the test process ended with exit code {exit}",
            };
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (int? Exit, IReadOnlyList<string> Output) Start(string project, int mutant, TimeSpan limit, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[MutatedBuild.TestAssembly(project), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var tool in SlowTools)
        {
            start.Environment.Remove(tool);
        }

        if (mutant > 0)
        {
            start.Environment["ZKML_MUTANT"] = mutant.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        List<string> output = [];
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return (null, output);
        }

        process.WaitForExit();
        return (process.ExitCode, output);

        void Add(string? line)
        {
            lock (output)
            {
                output.Add(line ?? "");
            }
        }
    }
}
