using Zkml.Training.TreeModels.Selection;

namespace Zkml.Training.Tests.TreeModels.Selection;

public class FoldsTests
{
    private static readonly int[] Labels = [.. Enumerable.Range(0, 103).Select(sample => sample % 10 < 3 ? 1 : 0)];

    [Fact]
    public void Every_sample_is_in_exactly_one_fold_and_the_folds_are_of_one_size() =>
        Folds.Deal(Labels, 5, 0).ShouldSatisfyAllConditions(
            folds => folds.SelectMany(fold => fold).Order().ShouldBe(Enumerable.Range(0, 103)),
            folds => folds.Select(fold => fold.Length).Order().ShouldBe([20, 20, 21, 21, 21]));

    [Fact]
    public void Every_fold_has_its_share_of_every_class()
    {
        foreach (var fold in Folds.Deal(Labels, 5, 0))
        {
            fold.Count(sample => Labels[sample] == 1).ShouldBeInRange(6, 7);
        }
    }

    [Fact]
    public void The_seed_decides_the_folds()
    {
        Folds.Deal(Labels, 5, 7).Select(fold => string.Join(' ', fold)).ShouldBe(Folds.Deal(Labels, 5, 7).Select(fold => string.Join(' ', fold)));
        Folds.Deal(Labels, 5, 7)[0].ShouldNotBe(Folds.Deal(Labels, 5, 8)[0]);
    }

    [Fact]
    public void Fewer_samples_than_folds_are_refused() =>
        Should.Throw<ArgumentException>(() => Folds.Deal([0, 1, 1], 4, 0)).Message.ShouldContain("3 samples cannot be dealt out to 4 folds");
}
