using Zkml.Training.Trees.Growing;

namespace Zkml.Training.Tests.Trees;

public class MersenneTwisterTests
{
    [Fact]
    public void The_ten_thousandth_number_is_the_one_that_the_standard_of_C_plus_plus_gives()
    {
        // ISO C++ [rand.predef]: the 10,000th number of a default mt19937, whose seed is 5489.
        var random = new MersenneTwister(5489);
        var last = 0u;
        for (var i = 0; i < 10_000; i++)
        {
            last = random.Next();
        }

        last.ShouldBe(4123659995);
    }

    [Fact]
    public void Numbers_below_a_bound_are_those_of_NumPy()
    {
        // numpy.random.RandomState(0).randint(0, 10, 5)
        var random = new MersenneTwister(0);
        Enumerable.Range(0, 5).Select(_ => random.Next(10)).ShouldBe([5, 0, 3, 3, 7]);
    }
}
