using Zkml.Benchmarks.Results;
using Zkml.Testing;

namespace Zkml.Benchmarks.Tests.Results;

public class MachineResultsTests
{
    private static readonly string Kept = Path.Combine(Repository.Root, "benchmarks", "results");

    private static readonly Machine Machine = new("test", "A processor", 2, "Linux", ".NET 10");

    [Fact]
    public void The_tables_of_the_document_are_the_kept_figures_of_a_machine_that_they_name()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "performance.md")).ReplaceLineEndings("\n");
        foreach (var name in (string[])["benchmarks", "engines", "direct", "waiting"])
        {
            Directory.GetFiles(Kept).Select(MachineResults.Load).SelectMany(PerformanceTables.Of)
                .ShouldContain(section => section.Section == name && document.Contains($"<!-- {name}:begin -->\n{section.Text}<!-- {name}:end -->", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void Everything_that_has_a_goal_is_measured()
    {
        var run = Directory.GetFiles(Kept).Select(MachineResults.Load).First(results => results.Engines?.Waiting is not null).Engines!;
        Goals.Seconds.Keys.ShouldBeSubsetOf(run.Waiting!.Value.Select(row => row.What));
        Goals.OfAleoNano.Keys.Concat(Goals.OfAleoIdentity.Keys).ShouldBeSubsetOf(run.Direct!.Value.Select(row => row.What));
    }

    [Fact]
    public void Every_kept_file_has_the_name_of_its_machine_and_is_written_as_it_is_read()
    {
        foreach (var file in Directory.GetFiles(Kept))
        {
            var results = MachineResults.Load(file);
            Path.GetFileName(file).ShouldBe($"{results.Machine.Name}.json");
            results.ToJson().ShouldBe(File.ReadAllText(file).ReplaceLineEndings("\n"));
        }
    }

    [Fact]
    public void A_comparison_shows_old_and_new_medians_and_what_is_new() =>
        PerformanceTables.Compare(
            new(Machine, new("2026-01-01", [new("count", 10, 1, 1)]), null),
            new(Machine with { Runtime = ".NET 11" }, new("2026-02-01", [new("count", 5, 1, 1), new("transpile", 3, 0.6, 1)]), null))
        .ShouldBe("""
            | what | median on 2026-01-01 | median on 2026-02-01 | new / old |
            | --- | ---: | ---: | ---: |
            | count | 10.0 ms | 5.0 ms | 0.50 |
            | transpile | | 3.0 ms | |

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Figures_of_two_machines_are_not_compared()
    {
        var run = new BenchmarkRun("2026-01-01", []);
        Should.Throw<ArgumentException>(() => PerformanceTables.Compare(new(Machine, run, null), new(Machine with { Cores = 4 }, run, null)))
            .Message.ShouldBe("the files are of different machines: 'test' (A processor, 2 cores, Linux, .NET 10) and 'test' (A processor, 4 cores, Linux, .NET 10)");
    }

    [Theory]
    [InlineData("Intel(R) Xeon(R) CPU @ 2.20GHz", "intel-r-xeon-r-cpu-2-20ghz-2-cores")]
    [InlineData("../../Apple M4", "apple-m4-2-cores")]
    public void The_name_of_a_machine_is_fit_for_a_file(string processor, string name) => Machine.NameOf(processor, 2).ShouldBe(name);

    [Fact]
    public void This_machine_has_a_name_a_processor_and_cores()
    {
        var machine = Machine.Current(null);
        machine.Cores.ShouldBe(Environment.ProcessorCount);
        machine.Name.ShouldBe(Machine.NameOf(machine.Processor, machine.Cores));
    }
}
