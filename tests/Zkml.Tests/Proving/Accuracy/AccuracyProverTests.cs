using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Proving.Accuracy;
using Zkml.Tests.Proving.Direct;

namespace Zkml.Tests.Proving.Accuracy;

/// <summary>Proving an accuracy can be interrupted at any time and goes on where it was; nothing of another model or data set is overwritten.</summary>
public sealed class AccuracyProverTests : IDisposable
{
    private readonly ProvenImages _proven = new();

    public void Dispose() => _proven.Dispose();

    [Fact]
    public async Task Ten_samples_of_four_a_proof_are_three_proofs()
    {
        var summary = await _proven.ProveAsync();

        _proven.Engine.Proofs.ShouldBe(3);
        summary.Groups.Select(group => (group.File, group.Right)).ShouldBe([("000000-000003.json", 4), ("000004-000007.json", 3), ("000008-000009.json", 0)]);
        summary.Score.ShouldBe(new(10, 7, null));
        AccuracySummaryFile.Load(Path.Combine(_proven.Directory, AccuracyDirectory.SummaryFile)).Groups.ShouldBe(summary.Groups);
    }

    [Fact]
    public async Task What_is_proven_is_not_proven_again()
    {
        var summary = await _proven.ProveAsync();
        var there = new Counter();
        (await _proven.ProveAsync(progress: there)).Groups.ShouldBe(summary.Groups);

        _proven.Engine.Proofs.ShouldBe(3);
        there.Reports.Count(report => report.WasThere).ShouldBe(3);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("cut off")]
    [InlineData("of another group")]
    [InlineData("empty")]
    public async Task Only_what_cannot_be_used_is_proven_again(string what)
    {
        await _proven.ProveAsync();
        var path = _proven.ProofPath(1);
        switch (what)
        {
            case "missing":
                File.Delete(path);
                break;
            case "cut off":
                File.WriteAllBytes(path, File.ReadAllBytes(path)[..500]);
                break;
            case "of another group":
                File.Copy(_proven.ProofPath(0), path, overwrite: true);
                break;
            default:
                File.WriteAllBytes(path, []);
                break;
        }

        await _proven.ProveAsync();

        _proven.Engine.Proofs.ShouldBe(4);
        (await _proven.VerifyAsync()).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task An_interrupted_run_leaves_no_summary_and_goes_on_later()
    {
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => _proven.ProveAsync(progress: new Counter { Then = _ => stop.Cancel() }, cancellation: stop.Token));
        _proven.Engine.Proofs.ShouldBe(1);
        Should.Throw<MalformedInputException>(() => AccuracyDirectory.Open(_proven.Directory)).Message.ShouldContain("run it again with the same --out");

        await _proven.ProveAsync();

        _proven.Engine.Proofs.ShouldBe(3);
        (await _proven.VerifyAsync()).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task A_directory_of_another_model_is_left_alone()
    {
        await _proven.ProveAsync();
        var other = ProvenImages.Of(DirectNano.Description with { OutputOffset = 1 }, "other");

        (await Should.ThrowAsync<MalformedInputException>(() => _proven.ProveAsync(model: other))).Message.ShouldContain("proofs of another model");
        (await _proven.VerifyAsync()).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task A_directory_of_another_data_set_is_left_alone()
    {
        await _proven.ProveAsync();

        (await Should.ThrowAsync<MalformedInputException>(() => _proven.ProveAsync(ProvenImages.Dataset(wrong: 1)))).Message.ShouldContain("another data set");
        (await Should.ThrowAsync<MalformedInputException>(() => _proven.ProveAsync(groupSize: 5))).Message.ShouldContain("no proof of these samples has that name");
        (await _proven.VerifyAsync()).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task A_circuit_with_private_samples_proves_no_accuracy() =>
        (await Should.ThrowAsync<ArgumentException>(() => _proven.ProveAsync(model: DirectNano.Model))).Message.ShouldContain("public");

    [Fact]
    public void Samples_with_other_classes_than_the_model_are_refused()
    {
        var images = ProvenImages.Images;
        var two = images.Relabel("even", 2, label => label % 2);
        var named = new ImageDataset("named", images.Pixels, images.Labels, 28, 28, 10, [.. Enumerable.Range(0, 10).Select(label => $"class {label}")]);

        Should.Throw<MalformedInputException>(() => ProvenImages.Samples(two)).Message.ShouldContain("its classes are 0, 1");
        Should.Throw<MalformedInputException>(() => ProvenImages.Samples(named)).Message.ShouldContain("its classes are class 0");
        Should.Throw<MalformedInputException>(() => ProvenImages.Samples(images.Part(0, 0)));
    }

    private sealed class Counter : IProgress<AccuracyProgress>
    {
        public List<AccuracyProgress> Reports { get; } = [];

        public Action<AccuracyProgress> Then { get; init; } = _ => { };

        public void Report(AccuracyProgress value)
        {
            Reports.Add(value);
            Then(value);
        }
    }
}
