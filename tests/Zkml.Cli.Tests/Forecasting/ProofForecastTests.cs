using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Cli.Forecasting;
using Zkml.Varuna.Engines;

namespace Zkml.Cli.Tests.Forecasting;

public class ProofForecastTests
{
    private static readonly ProofMaker Module = new(DirectEngineNames.Module, 1);
    private static readonly ProofMaker Native = new(DirectEngineNames.Native, 2);
    private static readonly ProofPrice Small = ProofPrice.Of(constraints: 709, publicWires: 3, wires: 709, a: 960, b: 954, c: 1_917);
    private static readonly ProofPrice Large = ProofPrice.Of(constraints: 6_689, publicWires: 3, wires: 6_667, a: 15_224, b: 15_236, c: 7_615);

    [Fact]
    public void A_machine_that_has_proven_nothing_is_taken_for_another_and_that_is_said()
    {
        var forecast = ProofForecast.Of(Small, samples: 1, Native, []);

        forecast.ProcessorSeconds.ShouldBe(Small.ProcessorSeconds(1), 1e-9);
        forecast.Seconds.ShouldBeInRange(forecast.ProcessorSeconds / 2, forecast.ProcessorSeconds);
        forecast.MeasuredProofs.ShouldBe(0);
        forecast.Words.ShouldEndWith("with the native engine (an estimate from a reference machine: nothing was proven here yet)");
    }

    [Fact]
    public void A_machine_that_took_twice_as_long_will_again()
    {
        var forecast = ProofForecast.Of(Large, samples: 1, Module, [Took(Module, Small, 1, factor: 2), Took(Module, Small, 1, factor: 2)]);

        forecast.Seconds.ShouldBe(2 * Module.Seconds(Large.ProcessorSeconds(1)), 1e-9);
        forecast.MeasuredProofs.ShouldBe(2);
        forecast.Words.ShouldNotContain("reference machine");
    }

    [Fact]
    public void Proofs_of_the_same_circuit_say_more_than_those_of_others()
    {
        var forecast = ProofForecast.Of(Large, samples: 1, Module, [Took(Module, Small, 1, factor: 5), Took(Module, Large, 1, factor: 2), Took(Module, Small, 1, factor: 5)]);

        forecast.Seconds.ShouldBe(2 * Module.Seconds(Large.ProcessorSeconds(1)), 1e-9);
        forecast.MeasuredProofs.ShouldBe(1);
    }

    [Fact]
    public void A_proof_that_took_unusually_long_does_not_count() =>
        ProofForecast.Of(Small, samples: 1, Module, [Took(Module, Small, 1, 1), Took(Module, Small, 1, 100), Took(Module, Small, 1, 1)]).Seconds.ShouldBe(Module.Seconds(Small.ProcessorSeconds(1)), 1e-9);

    [Fact]
    public void Another_engine_says_nothing() =>
        ProofForecast.Of(Small, samples: 1, Module, [Took(Native, Small, 1, factor: 9)]).MeasuredProofs.ShouldBe(0);

    [Theory]
    [InlineData(1, 956)]
    [InlineData(32, 5_420)]
    [InlineData(128, 19_244)]
    public void The_size_of_a_proof_is_exact(int samples, int bytes) => ProofForecast.Of(Small, samples, Native, []).ProofBytes.ShouldBe(bytes);

    [Fact]
    public void Many_samples_take_less_time_each_and_more_memory()
    {
        var (one, many) = (ProofForecast.Of(Small, samples: 1, Native, []), ProofForecast.Of(Small, samples: 32, Native, []));

        many.Seconds.ShouldBeInRange(one.Seconds, 8 * one.Seconds);
        many.MemoryBytes.ShouldBeGreaterThan(one.MemoryBytes);
    }

    private static MeasuredProof Took(ProofMaker maker, ProofPrice price, int samples, double factor)
    {
        var seconds = price.ProcessorSeconds(samples);
        return new(maker, samples, seconds, factor * maker.Seconds(seconds), factor * maker.ProcessorSeconds(seconds));
    }
}
