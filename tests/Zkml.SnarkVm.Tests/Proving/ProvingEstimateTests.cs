using Zkml.Aleo.Counting;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Proving;

namespace Zkml.SnarkVm.Tests.Proving;

public class ProvingEstimateTests
{
    [Theory]
    [InlineData(16_384, 1, 1, 2, 12, 7, 350, 28)] // as measured
    [InlineData(16_385, 1, 1, 2, 24, 14, 700, 56)] // the next power of two
    [InlineData(1, 16_385, 1, 2, 24, 14, 700, 56)] // variables need room, too
    [InlineData(1, 1, 65_536, 2, 12, 7, 350, 28)] // four non-zeros to a constraint are usual
    [InlineData(1, 1, 65_540, 2, 24, 14, 700, 56)]
    [InlineData(16_384, 1, 1, 4, 6, 3.5, 350, 28)] // twice the threads, half the time, the same memory
    [InlineData(16_384, 1, 1, 0, 24, 14, 350, 28)]
    public void The_native_engine_takes_what_the_power_of_two_above_a_circuit_takes(
        long constraints, long variables, long nonZeros, int threads, double setup, double prove, long memoryMegabytes, long keyMegabytes)
    {
        var estimate = ProvingEstimate.Of(Count(constraints, variables, nonZeros), EngineKind.Native, threads);

        estimate.ShouldBe(new(TimeSpan.FromSeconds(setup), TimeSpan.FromSeconds(prove), memoryMegabytes * 1_000_000, keyMegabytes * 1_000_000));
    }

    [Fact]
    public void The_WASM_engine_takes_several_times_as_long_for_the_same_keys() =>
        ProvingEstimate.Of(Count(16_384, 1, 1), EngineKind.Wasm, 2).ShouldBe(new(TimeSpan.FromSeconds(51), TimeSpan.FromSeconds(34), 640_000_000, 28_000_000));

    private static CircuitCount Count(long constraints, long variables, long nonZeros) =>
        new(default, default, new(constraints, variables - 1, new(nonZeros, 0, 0)), default, UnpaddedPublicVariables: 1);
}
