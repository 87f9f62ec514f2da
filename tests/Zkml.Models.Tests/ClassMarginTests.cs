using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Zkml.Models.Tests;

public class ClassMarginTests
{
    [Fact]
    public void The_second_class_is_the_one_with_the_next_largest_score()
    {
        ClassMargin.Of<long>([3, 9, -2, 7], EnsembleOutput.LargestScore).ShouldBe(new(1, 3, 2));
        ClassMargin.Of<long>([7, -2, 9], EnsembleOutput.LargestScore).ShouldBe(new(2, 0, 2));
        ClassMargin.Of<long>([5], EnsembleOutput.LargestScore).ShouldBe(new(0, null, 0));
    }

    [Fact]
    public void Where_only_the_tie_rule_decides_the_margin_is_zero() =>
        ClassMargin.Of<long>([4, 9, 9, 9], EnsembleOutput.LargestScore).ShouldBe(new(1, 2, 0));

    [Fact]
    public void One_score_of_two_classes_is_told_from_zero()
    {
        ClassMargin.Of<long>([12], EnsembleOutput.SignOfScore).ShouldBe(new(1, 0, 12));
        ClassMargin.Of<long>([-12], EnsembleOutput.SignOfScore).ShouldBe(new(0, 1, 12));
        ClassMargin.Of<long>([0], EnsembleOutput.SignOfScore).ShouldBe(new(0, 1, 0));
        ClassMargin.Of<Int128>([Int128.MinValue], EnsembleOutput.SignOfScore).Margin.ShouldBe(-(BigInteger)Int128.MinValue);
    }

    [Fact]
    public void Taking_the_margin_from_the_first_makes_the_two_equal_and_no_other_larger() => Prop.ForAll<int, int[]>((first, others) =>
    {
        long[] scores = [first, .. others];
        var found = ClassMargin.Of<long>(scores, EnsembleOutput.LargestScore);
        return found.SecondClass is { } second
            ? scores[found.Class] - found.Margin == scores[second] && scores.Where((_, i) => i != found.Class).All(score => score <= scores[second])
            : others.Length == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_regression_has_no_margin() => Should.Throw<InvalidOperationException>(() => ClassMargin.Of<long>([1], EnsembleOutput.Value));
}
