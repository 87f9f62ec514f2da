using Zkml.Cli.Forecasting;
using Zkml.Testing;
using Zkml.Varuna.Engines;

namespace Zkml.Cli.Tests.Forecasting;

public sealed class ProofHistoryTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string File => Path.Combine(_folder.Path, ProofHistory.FileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_measured_is_remembered_in_order()
    {
        var (first, second) = (Measured(0.5), Measured(0.7) with { Maker = new(DirectEngineNames.Native, 8), ProcessorSeconds = null, Samples = 128 });
        new ProofHistory(File).Add(first);
        new ProofHistory(File).Add(second);

        new ProofHistory(File).Load().ShouldBe([first, second]);
    }

    [Fact]
    public void The_oldest_are_forgotten()
    {
        var history = new ProofHistory(File);
        for (var i = 1; i <= ProofHistory.Maximum + 3; i++)
        {
            history.Add(Measured(i));
        }

        history.Load().Select(proof => proof.Seconds).ShouldBe(Enumerable.Range(4, ProofHistory.Maximum).Select(i => (double)i));
    }

    [Fact]
    public void A_file_that_somebody_else_wrote_is_read()
    {
        System.IO.File.WriteAllText(File, """{"format":"zkml-proof-times","version":1,"proofs":[{"engine":"module","threads":1,"samples":1,"price":0.39,"seconds":1,"cpuSeconds":1.1}]}""");

        new ProofHistory(File).Load().ShouldBe([Measured(1)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"format":"zkml-proof-times","version":1,"proofs":[{"engine":"module","threads":1,"samples":1,"price":0,"seconds":1}]}""")]
    [InlineData("""{"format":"zkml-proof-times","version":1,"proofs":[{"engine":"module","threads":1,"samples":1,"price":1,"seconds":-1}]}""")]
    [InlineData("""{"format":"zkml-proof-times","version":1,"proofs":[{"engine":"module","threads":1,"samples":129,"price":1,"seconds":1}]}""")]
    [InlineData("""{"format":"zkml-proof-times","version":99,"proofs":[]}""")]
    public void A_file_that_is_none_counts_as_empty_and_is_written_anew(string content)
    {
        System.IO.File.WriteAllText(File, content);
        var history = new ProofHistory(File);
        history.Load().ShouldBeEmpty();

        history.Add(Measured(1));

        history.Load().ShouldBe([Measured(1)]);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        System.IO.File.WriteAllText(File, new string(' ', 1_000_000));

        new ProofHistory(File).Load().ShouldBeEmpty();
    }

    [Fact]
    public void Where_nothing_can_be_written_nothing_is_remembered_and_nothing_fails()
    {
        var parent = _folder.Write("parent", []);
        Should.NotThrow(() => new ProofHistory(Path.Combine(parent, ProofHistory.FileName)).Add(Measured(1)));

        Directory.CreateDirectory(File);
        Should.NotThrow(() => new ProofHistory(File).Add(Measured(1)));
        new ProofHistory(File).Load().ShouldBeEmpty();
    }

    [Fact]
    public void Processes_that_end_at_once_leave_a_file_that_can_be_read()
    {
        Parallel.For(0, 16, i => new ProofHistory(File).Add(Measured(i + 1)));

        var seconds = new ProofHistory(File).Load().Select(proof => proof.Seconds).ToArray();
        seconds.ShouldNotBeEmpty();
        seconds.ShouldBeUnique();
        seconds.ShouldAllBe(value => value >= 1 && value <= 16);
    }

    [Fact]
    public void A_pipe_in_its_place_stops_no_proof()
    {
        if (NamedPipe.TryMake(File) is { } pipe)
        {
            var history = new ProofHistory(pipe);

            history.Load().ShouldBeEmpty();
            Should.NotThrow(() => history.Add(Measured(1)));
        }
    }

    private static MeasuredProof Measured(double seconds) => new(new(DirectEngineNames.Module, 1), Samples: 1, Price: 0.39, seconds, seconds + 0.1);
}
