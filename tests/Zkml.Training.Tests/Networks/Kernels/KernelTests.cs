using Zkml.Data.Randomness;
using Zkml.Training.Networks.Kernels;

namespace Zkml.Training.Tests.Networks.Kernels;

public class KernelTests
{
    private const int Runs = 7;
    private static readonly int[] Window = [6, 0, 3, 5, 1];
    private static readonly int[] Columns = [0, 2, 3];

    public static TheoryData<int> Lengths => [0, 1, 15, 16, 17, 63, 64, 65, 127, 128, 129, 255, 256, 300];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Weighted_sums_are_those_of_one_sample_after_the_other(int length)
    {
        var random = new SplitMix64(3);
        var (block, weights, sum) = (Numbers(Runs * length, random), Numbers(Window.Length, random), Numbers(length, random));
        var expected = sum.ToArray();
        foreach (var column in Columns)
        {
            for (var sample = 0; sample < length; sample++)
            {
                expected[sample] = MathF.FusedMultiplyAdd(block[(Window[column] * length) + sample], weights[column], expected[sample]);
            }
        }

        WeightedSums.Add(block, Window, Columns, weights, sum);

        sum.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Dot_products_are_added_to_the_columns_that_count_and_to_no_others(int length)
    {
        var random = new SplitMix64(4);
        var (run, block, results) = (Numbers(length, random), Numbers(Runs * length, random), Numbers(Window.Length, random));
        var expected = results.Select((start, column) => Columns.Contains(column) ? start + run.Select((value, sample) => (double)value * block[(Window[column] * length) + sample]).Sum() : start).ToArray();

        DotProducts.Add(run, block, Window, Columns, results);

        results.Select(result => (double)result).Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-4);
        (results[1], results[4]).ShouldBe(((float)expected[1], (float)expected[4]));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Sums_are_the_same_to_the_last_bit_wherever_the_numbers_lie_in_memory(int length)
    {
        var random = new SplitMix64(5);
        var (left, right) = (Numbers(length, random), Numbers(length, random));
        var (sum, product) = (FixedOrderSums.Sum(left), FixedOrderSums.Dot(left, right));

        ((double)sum).ShouldBe(left.Sum(value => (double)value), 1e-4);
        ((double)product).ShouldBe(left.Zip(right, (one, other) => (double)one * other).Sum(), 1e-4);
        FixedOrderSums.SumOfSquares(left).ShouldBe(FixedOrderSums.Dot(left, left));
        for (var offset = 1; offset < 16; offset++)
        {
            var (movedLeft, movedRight) = (new float[offset + length], new float[offset + length]);
            left.CopyTo(movedLeft, offset);
            right.CopyTo(movedRight, offset);
            FixedOrderSums.Sum(movedLeft.AsSpan(offset)).ShouldBe(sum);
            FixedOrderSums.Dot(movedLeft.AsSpan(offset), movedRight.AsSpan(offset)).ShouldBe(product);
        }
    }

    [Fact]
    public void A_product_of_unequal_lengths_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => FixedOrderSums.Dot(new float[16], new float[17]));

    [Fact]
    public void A_run_that_is_not_there_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => WeightedSums.Add(new float[Runs * 64], [Runs], [0], [1f], new float[64]));

    private static float[] Numbers(int count, SplitMix64 random) => [.. Enumerable.Range(0, count).Select(_ => (random.Next(2001) - 1000) / 500f)];
}
