using Zkml.Data.Randomness;

namespace Zkml.Data.Tests.Randomness;

public class SplitMix64Tests
{
    [Fact]
    public void The_sequence_is_the_published_one()
    {
        // rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64
        var random = new SplitMix64(1234567);

        ulong[] numbers = [random.Next(), random.Next(), random.Next(), random.Next(), random.Next()];

        numbers.ShouldBe([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]);
    }

    [Fact]
    public void A_permutation_has_every_number_once() =>
        new SplitMix64(5).Permutation(1000).Order().ShouldBe(Enumerable.Range(0, 1000));

    [Fact]
    public void Bounded_numbers_are_even()
    {
        var random = new SplitMix64(7);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
        {
            counts[random.Next(6)]++;
        }

        // Each count has a deviation of 91.
        counts.ShouldAllBe(count => Math.Abs(count - 10_000) < 500);
    }
}
