using System.Collections.Immutable;
using System.Globalization;
using Zkml.Benchmarks.Commands;
using Zkml.Benchmarks.Engines;
using Zkml.Host;

namespace Zkml.Benchmarks.Results;

/// <summary>The figures of a machine as the tables of docs/performance.md, each behind a line that names the machine.</summary>
internal static class PerformanceTables
{
    /// <summary>The sections of the document by their names.</summary>
    public static IEnumerable<(string Section, string Text)> Of(MachineResults results)
    {
        if (results.Benchmarks is { } benchmarks)
        {
            yield return ("benchmarks", $"{Heading(results.Machine, benchmarks.Measured)}{Benchmarks(benchmarks)}");
        }

        if (results.Engines is { } engines)
        {
            yield return ("engines", $"{Heading(results.Machine, engines.Measured)}{Engines(engines)}");
            if (engines.Direct is { } direct)
            {
                yield return ("direct", $"{Heading(results.Machine, engines.Measured)}{Direct(direct)}");
            }

            if (engines.Waiting is { } waiting)
            {
                yield return ("waiting", $"{Heading(results.Machine, engines.Measured)}{Waiting(waiting)}");
            }
        }
    }

    /// <summary>What a proof takes, for the README; null if it was not measured.</summary>
    public static string? Headline(MachineResults results) => results.Engines is not { Direct: { } rows } engines ? null
        : Heading(results.Machine, engines.Measured) + MarkdownTable.Create(
            ["one inference", "processor time", "of `nano` as an Aleo function"],
            [1, 2],
            rows.Where(row => DirectBenchmark.Headline.Contains(row.What)).Select(row => (string[])[row.What, Invariant($"{row.Seconds:F3} s"), row.What == DirectBenchmark.AleoNano ? "1" : Invariant($"1/{rows.First(other => other.What == DirectBenchmark.AleoNano).Seconds / row.Seconds:F0}")]));

    /// <summary>Old and new medians of two files of one machine.</summary>
    /// <exception cref="ArgumentException">They are of different machines.</exception>
    public static string Compare(MachineResults old, MachineResults @new)
    {
        if (old.Machine.Name != @new.Machine.Name || old.Machine.Processor != @new.Machine.Processor || old.Machine.Cores != @new.Machine.Cores)
        {
            throw new ArgumentException($"the files are of different machines: '{old.Machine.Name}' ({old.Machine}) and '{@new.Machine.Name}' ({@new.Machine})");
        }

        if (old.Benchmarks is not { } before || @new.Benchmarks is not { } after)
        {
            throw new ArgumentException("a file has no benchmarks; run them first");
        }

        var medians = before.Rows.ToDictionary(row => row.What, row => row.Milliseconds);
        return MarkdownTable.Create(
            ["what", $"median on {before.Measured}", $"median on {after.Measured}", "new / old"],
            [1, 2, 3],
            after.Rows.Select(row => medians.TryGetValue(row.What, out var milliseconds)
                ? [row.What, Milliseconds(milliseconds), Milliseconds(row.Milliseconds), Invariant($"{row.Milliseconds / milliseconds:F2}")]
                : (string[])[row.What, "", Milliseconds(row.Milliseconds), ""]));
    }

    private static string Heading(Machine machine, string measured) => $"Measured on {measured}: {machine}.\n\n";

    private static string Benchmarks(BenchmarkRun run) => MarkdownTable.Create(
        ["what", "median", "ratio in its run", "memory allocated"],
        [1, 2, 3],
        run.Rows.Select(row => (string[])[row.What, Milliseconds(row.Milliseconds), Invariant($"{row.Ratio:F2}"), Invariant($"{row.Bytes / 1e6:F0} MB")]));

    private static string Engines(EngineRun run)
    {
        string[] Row(string what, Func<EngineFigures, double> figure, string unit = " s") => [what, Invariant($"{figure(run.Native):F2}{unit}"), Invariant($"{figure(run.Wasm):F2}{unit}")];
        return MarkdownTable.Create(
            ["what", "native, median of 5", "WASM, one run"],
            [1, 2],
            [
                Row("make the keys, once (`zkml setup`)", figures => figures.Setup),
                Row("prove an inference of the default preset", figures => figures.Prove),
                Row("prove the identity function on one private i64, in turns", figures => figures.ProveIdentity),
                Row("ratio of the two", figures => figures.Prove / figures.ProveIdentity, ""),
                Row("verify", figures => figures.Verify),
                Row("`zkml prove` from the shell, start to end", figures => figures.ShellProve),
                Row("`zkml verify` from the shell, start to end", figures => figures.ShellVerify),
            ]);
    }

    private static string Direct(ImmutableArray<DirectRow> rows)
    {
        double SecondsOf(string what) => rows.First(row => row.What == what).Seconds;
        var (nano, identity) = (SecondsOf(DirectBenchmark.AleoNano), SecondsOf(DirectBenchmark.AleoIdentity));
        string Ratio(string what, double ratio, ImmutableDictionary<string, double> goals) => Invariant($"{ratio:F4}{(goals.TryGetValue(what, out var goal) ? $" (goal {goal.ToString("0.####", CultureInfo.InvariantCulture)})" : "")}");
        return MarkdownTable.Create(
            ["one inference", "processor time", "of `nano` as an Aleo function", "of the identity function"],
            [1, 2, 3],
            rows.Select(row => (string[])[row.What, Invariant($"{row.Seconds:F3} s"), Ratio(row.What, row.Seconds / nano, Goals.OfAleoNano), Ratio(row.What, row.Seconds / identity, Goals.OfAleoIdentity)]));
    }

    private static string Waiting(ImmutableArray<ClockRow> rows)
    {
        var ratio = rows.First(row => row.What == CommandBenchmark.ProveWithEngine).Seconds / rows.First(row => row.What == CommandBenchmark.Groth16).Seconds;
        return MarkdownTable.Create(
            ["what", "wall clock, median of 5", "goal", "peak memory"],
            [1, 2, 3],
            [
                .. rows.Select(row => (string[])[
                    row.What,
                    Invariant($"{row.Seconds:F2} s"),
                    Goals.Seconds.TryGetValue(row.What, out var goal) ? Invariant($"{goal:F1} s") : "",
                    row.PeakBytes is { } bytes ? Invariant($"{bytes / 1e6:F0} MB") : ""]),
                ["the second over the third", Invariant($"{ratio:F2}"), Invariant($"{Goals.OfGroth16:F1}"), ""],
            ]);
    }

    private static string Milliseconds(double milliseconds) => Invariant($"{milliseconds:F1} ms");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
