using Zkml.Data.Datasets;
using Zkml.Evaluating;
using Zkml.Host;
using Zkml.Research.Results;
using Zkml.Research.Running;
using Zkml.Research.Sets;
using Zkml.Research.Tests.Support;
using Zkml.Testing;
using Zkml.Transpiling;

namespace Zkml.Research.Tests.Running;

public sealed class ExperimentRunnerTests : IDisposable
{
    private const string TwoKinds = """[{"name": "square", "base": "square"}, {"name": "tree", "base": "tree"}]""";

    private readonly TemporaryDirectory _temporary = new();

    private RunDirectory Folder => new(_temporary.Path);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Every_experiment_becomes_a_row_of_what_its_model_measures()
    {
        var rows = Run(SmallSet.Of(TwoKinds));

        rows.Select(row => row.Experiment).ShouldBe(["square", "tree"]);
        rows.Select(row => row.Family).ShouldBe(["square", "tree"]);
        foreach (var row in rows)
        {
            var model = Folder.FindModel(row.Key).ShouldNotBeNull();
            var transpiled = Transpiler.Transpile(model, new("experiment"));
            var evaluation = ModelEvaluator.Evaluate(transpiled, Bars.Splits[Split.Validation]);
            var figures = row.Figures.ShouldNotBeNull();
            row.Split.ShouldBe(Split.Validation);
            figures.Samples.ShouldBe(60);
            figures.CircuitAccuracy.ShouldBe(evaluation.CircuitAccuracy);
            figures.CircuitAccuracy.ShouldBeGreaterThan(0.5);
            figures.FloatAccuracy.ShouldBe(evaluation.FloatAccuracy);
            figures.Weights.ShouldBe(model.Integer.NonZeroWeights);
            figures.BodyConstraints.ShouldBe(transpiled.Count.Constraints.Body);
            figures.TotalConstraints.ShouldBe(transpiled.Count.Constraints.Total);
            figures.ProgramBytes.ShouldBe(transpiled.ProgramBytes);
            figures.Proof.ShouldBe(DirectTranspiler.Transpile(model, new("experiment")).Emission.Emission.Price);
            figures.Covers.ShouldBe(model.Pipeline.Covers);
            figures.Confusion.Total.ShouldBe(60);
            figures.Confusion.Right.ShouldBe((int)Math.Round(60 * figures.CircuitAccuracy));
        }
    }

    [Fact]
    public void A_run_that_is_started_again_finds_its_rows_and_does_only_what_is_missing()
    {
        var first = Run(SmallSet.Of("""[{"name": "tree", "base": "tree"}]"""));
        var reports = new List<ResearchProgress>();

        var second = Run(SmallSet.Of(TwoKinds), progress: reports);

        reports.Where(report => report.Finished is not null).ShouldHaveSingleItem().Finished!.Experiment.ShouldBe("square");
        second[1].ShouldBe(first[0]);
        reports.Clear();
        Run(SmallSet.Of(TwoKinds), progress: reports).ShouldBe(second);
        reports.ShouldBeEmpty();
    }

    [Fact]
    public void A_row_from_before_direct_proofs_is_measured_again_and_its_model_is_not_trained_again()
    {
        var set = SmallSet.Of("""[{"name": "square", "base": "square"}]""");
        var row = Run(set).ShouldHaveSingleItem();
        Folder.SaveRow(row with { Figures = row.Figures! with { Proof = null } });

        // With the seconds of the training, which a new one would not repeat.
        Run(set).ShouldHaveSingleItem().ShouldBe(row);
    }

    [Fact]
    public void A_malformed_model_of_the_folder_stops_the_run_and_becomes_no_row()
    {
        Run(SmallSet.Of("""[{"name": "square", "base": "square"}]"""));
        var model = Directory.GetFiles(Path.Combine(_temporary.Path, "models")).ShouldHaveSingleItem();
        File.WriteAllText(model, "{");
        var rows = Directory.GetFiles(Path.Combine(_temporary.Path, "rows"));

        Should.Throw<MalformedInputException>(() => Run(SmallSet.Of("""[{"name": "square", "base": "square"}]"""), new() { Split = Split.Test }));

        Directory.GetFiles(Path.Combine(_temporary.Path, "rows")).ShouldBe(rows);
    }

    [Fact]
    public void A_model_is_found_again_under_another_name_and_measured_on_another_split_without_training()
    {
        var validation = Run(SmallSet.Of("""[{"name": "square", "base": "square"}]"""))[0];
        var model = Directory.GetFiles(Path.Combine(_temporary.Path, "models")).ShouldHaveSingleItem();
        var written = File.GetLastWriteTimeUtc(model);

        var test = Run(SmallSet.Of("""[{"name": "renamed", "base": "square"}]"""), new() { Split = Split.Test })[0];

        File.GetLastWriteTimeUtc(model).ShouldBe(written);
        test.Key.ShouldBe(validation.Key);
        test.Experiment.ShouldBe("renamed");
        test.Split.ShouldBe(Split.Test);
        test.Figures!.Samples.ShouldBe(100);
        test.Figures.TrainingSeconds.ShouldBe(validation.Figures!.TrainingSeconds);
    }

    [Fact]
    public void Rows_do_not_depend_on_the_number_of_threads()
    {
        var set = SmallSet.Of("""[{"name": "square", "base": "square", "seeds": [1, 2, 3]}]""");
        using var other = new TemporaryDirectory();

        var alone = Run(set, new() { Threads = 1 });
        var together = ExperimentRunner.Run(set, new(other.Path), _ => Bars.Splits, new() { Threads = 3 });

        together.Select(Measured).ShouldBe(alone.Select(Measured));

        static (string, double, long, int) Measured(ExperimentResult row) => (row.Key, row.Figures!.CircuitAccuracy, row.Figures.BodyConstraints, row.Figures.ProgramBytes);
    }

    [Fact]
    public void An_experiment_whose_model_cannot_be_proven_says_why_and_the_others_go_on()
    {
        var rows = Run(SmallSet.Of(
            """
            [
              {"name": "diverging", "base": "square", "changes": {"optimizer": {"learningRate": 1, "quantizationLearningRate": 1, "l1": 1, "steps": 400}, "network": {"hiddenSizes": [12, 12, 12], "weightBits": [24, 24, 24, 24], "rescaleBits": [0, 0, 0]}}},
              {"name": "tree", "base": "tree"}
            ]
            """));

        rows[0].Figures.ShouldBeNull();
        rows[0].Failure.ShouldNotBeNull().ShouldNotBeEmpty();
        rows[1].Figures.ShouldNotBeNull();
    }

    [Fact]
    public void A_support_vector_machine_is_a_circuit_where_its_kernel_is_a_polynomial_and_else_a_row_in_floating_point()
    {
        const string Bases = """
            [{ "name": "machine", "configuration": {
              "format": "zkml-support-vectors", "version": 1, "name": "machine", "description": "Small.", "dataset": "mnist",
              "pipeline": { "outside": [{ "step": "block-average", "size": 2 }, { "step": "quantise-pixels", "bits": 3 }], "inside": [] },
              "machine": { "cost": 10, "classes": "one-against-all", "kernel": { "kind": "square", "constant": 1 } }, "circuit": { "squares": 100 } } }]
            """;
        var rows = Run(SmallSet.Read(SmallSet.Json(
            """
            [
              {"name": "square", "base": "machine"},
              {"name": "rbf", "base": "machine", "standardise": {"bits": 12, "fractionBits": 6}, "changes": {"machine": {"kernel": {"kind": "rbf", "constant": null}}}}
            ]
            """,
            Bases)));

        rows.ShouldAllBe(row => row.Family == "support vectors" && row.Failure == null);
        rows[0].Machine.ShouldBeNull();
        rows[0].Figures.ShouldNotBeNull().Disagreements.ShouldBe(0);
        rows[0].Figures!.CircuitAccuracy.ShouldBeGreaterThan(0.9);
        rows[1].Figures.ShouldBeNull();
        var machine = rows[1].Machine.ShouldNotBeNull();
        machine.Samples.ShouldBe(60);
        machine.Accuracy.ShouldBeGreaterThan(0.9);
        machine.Confusion.Right.ShouldBe((int)Math.Round(60 * machine.Accuracy));
        machine.SupportVectors.Length.ShouldBe(10);
        machine.VectorCount.ShouldBeInRange(10, 540);
    }

    [Fact]
    public void A_run_that_is_stopped_keeps_the_rows_that_are_finished()
    {
        using var stop = new CancellationTokenSource();
        var set = SmallSet.Of("""[{"name": "tree", "base": "tree"}, {"name": "long", "base": "square", "changes": {"optimizer": {"steps": 10000000}}}]""");

        Should.Throw<OperationCanceledException>(() => ExperimentRunner.Run(
            set, Folder, _ => Bars.Splits, new() { Threads = 1 }, new Callback(report => _ = report.Finished is null ? 0 : Cancel(stop)), stop.Token));

        Directory.GetFiles(Path.Combine(_temporary.Path, "rows")).ShouldHaveSingleItem();
        Directory.GetFiles(_temporary.Path, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void An_experiment_that_takes_more_memory_than_is_allowed_is_refused_before_anything_runs()
    {
        Should.Throw<MalformedInputException>(() => Run(SmallSet.Of(TwoKinds), new() { MemoryBytes = 1000 })).Message.ShouldStartWith("square: takes about ");
        Directory.GetFileSystemEntries(_temporary.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Standardisation_is_fitted_to_the_train_split_and_becomes_a_part_of_the_model()
    {
        var row = Run(SmallSet.Of("""[{"name": "even", "base": "square", "standardise": {"bits": 6, "fractionBits": 3}}]"""))[0];

        row.Figures!.Covers.ShouldContain("standard");
        row.Key.ShouldNotBe(Run(SmallSet.Of("""[{"name": "even", "base": "square"}]"""))[0].Key);
    }

    [Fact]
    public void Progress_counts_rows_and_its_share_of_the_work_ends_at_one()
    {
        var reports = new List<ResearchProgress>();

        Run(SmallSet.Of(TwoKinds), new() { Threads = 1 }, reports);

        reports.ShouldAllBe(report => report.Total == 2);
        reports.Select(report => report.Share).ShouldBeInOrder();
        reports[^1].Share.ShouldBe(1, 1e-9);
        reports[^1].Done.ShouldBe(2);
        reports[^1].Left.ShouldNotBeNull().ShouldBe(TimeSpan.Zero);
    }

    private System.Collections.Immutable.ImmutableArray<ExperimentResult> Run(ExperimentSet set, ResearchOptions? options = null, List<ResearchProgress>? progress = null) =>
        ExperimentRunner.Run(set, Folder, _ => Bars.Splits, options ?? new() { Threads = 2 }, progress is null ? null : new Callback(progress.Add));

    private static int Cancel(CancellationTokenSource stop)
    {
        stop.Cancel();
        return 1;
    }

    private sealed class Callback(Action<ResearchProgress> report) : IProgress<ResearchProgress>
    {
        public void Report(ResearchProgress value) => report(value);
    }
}
