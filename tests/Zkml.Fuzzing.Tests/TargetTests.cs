using Zkml.Fuzzing.Mutation;
using Zkml.Fuzzing.Running;
using Zkml.Fuzzing.Targets;
using Zkml.Testing;

namespace Zkml.Fuzzing.Tests;

public sealed class TargetTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>What is made of files that are refused themselves says nothing about a reader.</summary>
    [Fact]
    public void Every_reader_reads_one_of_its_seeds_at_least()
    {
        foreach (var target in TargetCatalogue.All())
        {
            var figures = new FuzzRun(1, _folder.Path).Run(target with { Mutator = new Unchanged() }, Enumerable.Range(0, 6));

            (figures[Outcome.Read] + figures[Outcome.Ran]).ShouldBeGreaterThan(0, target.Name);
        }
    }

    [Fact]
    public void What_no_reader_may_throw_is_a_finding_and_its_input_stays()
    {
        var run = new FuzzRun(7, _folder.Path);

        var figures = run.Run(Target(input => input.Number == 2 ? throw new InvalidOperationException("a fault") : Outcome.Read), Enumerable.Range(0, 4));

        var finding = run.Findings.ShouldHaveSingleItem();
        (finding.Target, finding.Number).ShouldBe(("fake", 2));
        finding.Problem.ShouldStartWith("InvalidOperationException: a fault");
        File.ReadAllBytes(finding.File).ShouldBe([1, 2, 3]);
        (figures.Inputs, figures.Findings, figures[Outcome.Read]).ShouldBe((4, 1, 3));
    }

    [Fact]
    public void What_a_reader_says_that_it_throws_is_a_refusal_unless_it_says_nothing()
    {
        var run = new FuzzRun(7, _folder.Path);

        var figures = run.Run(Target(input => throw new FormatException(input.Number == 0 ? "t.csv: line 1: the file is empty" : " "), typeof(FormatException)), [0, 1]);

        figures[Outcome.Refused].ShouldBe(2);
        run.Findings.ShouldHaveSingleItem().Problem.ShouldBe("FormatException says nothing");
    }

    [Fact]
    public void Memory_over_the_limit_of_the_process_is_seen_while_an_input_runs()
    {
        var figures = new FuzzRun(7, _folder.Path).Run(
            Target(_ =>
            {
                var memory = new byte[50_000_000];
                Thread.Sleep(100);
                return memory.Length > 0 ? Outcome.Read : Outcome.Refused;
            }),
            [0]);

        figures.HeapBytes.ShouldBeGreaterThan(50_000_000);
    }

    private static FuzzTarget Target(Func<FuzzInput, Outcome> run, params Type[] refusals) => new("fake", 1, [[1, 2, 3]], new Unchanged(), run, [.. refusals]);
}
