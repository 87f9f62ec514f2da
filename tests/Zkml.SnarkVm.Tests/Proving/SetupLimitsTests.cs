using Zkml.Aleo;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;
using Zkml.Host.Parameters;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Proving;
using Zkml.Testing;

namespace Zkml.SnarkVm.Tests.Proving;

public sealed class SetupLimitsTests : IDisposable
{
    private static readonly CircuitCount Small = CircuitCounter.Count(AleoParser.Parse("program small_one.aleo; function main: input r0 as u8.public;"), "main");
    private static readonly EngineIdentity Engine = new(EngineKind.Native, "4.12.0", "mainnet", 2, []);

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_program_of_others_may_ask_for_what_65536_constraints_need()
    {
        var limits = SetupLimits.ForUntrustedPrograms;

        (limits.Constraints, limits.SrsDegree, limits.DownloadBytes, limits.Time).ShouldBe((65_536, 262_143, 44_040_240, TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public void More_constraints_may_take_more_of_everything()
    {
        var limits = SetupLimits.For(1_000_000);

        limits.SrsDegree.ShouldBe((1L << 22) - 1);
        limits.DownloadBytes.ShouldBe(ParameterFile.NeededFor(limits.SrsDegree).Sum(file => file.Bytes));
        limits.Time.ShouldBeGreaterThan(TimeSpan.FromHours(1));
        SetupLimits.For(1 << 26).DownloadBytes.ShouldBe(ParameterFile.NeededFor((1L << 28) - 1).Sum(file => file.Bytes));
    }

    [Fact]
    public void Counting_may_take_a_second_and_one_more_per_four_million_constraints()
    {
        SetupLimits.For(1 << 22).Counting.ShouldBe(CountingLimits.OfSeconds(2, 1 << 22));
        SetupLimits.For(3 << 21).Counting.ShouldBe(CountingLimits.OfSeconds(2.5, 3 << 21));
        SetupLimits.None.Counting.ShouldBe(CountingLimits.Widest);
        (SetupLimits.None with { Constraints = 1 << 20 }).Counting.ShouldBe(CountingLimits.OfSeconds(1.25, 1 << 20));
    }

    [Theory]
    [InlineData(1 << 15, 1, 17)]
    [InlineData(1 << 16, 1, 18)]
    [InlineData((1 << 16) + 1, 1 + (1.0 / (1 << 16)), 19)]
    [InlineData(1 << 17, 2, 19)]
    public void Time_grows_with_the_constraints_beyond_65536_and_the_string_covers_the_next_power_of_two_of_four_times_as_many(long constraints, double times, int powerOfTwo)
    {
        var limits = SetupLimits.For(constraints);

        limits.Constraints.ShouldBe(constraints);
        limits.SrsDegree.ShouldBe((1L << powerOfTwo) - 1);
        limits.Time.ShouldBe(TimeSpan.FromMinutes(5) * times);
    }

    [Fact]
    public void Each_demand_over_its_limit_is_refused_with_both_figures()
    {
        Require(Small, SetupLimits.None).ShouldBeNull();
        Require(Small, SetupLimits.ForUntrustedPrograms).ShouldBeNull();
        Require(Small, SetupLimits.None with { Constraints = 1_000 }).ShouldBe($"{Small.Constraints.Total} constraints, at most 1000");
        Require(Small, SetupLimits.None with { SrsDegree = 1_000 }).ShouldBe("a structured reference string of degree 32768, at most 1000");
        Require(Small, SetupLimits.None with { DownloadBytes = 1_000_000 }).ShouldBe("6.3 MB to download, at most 1.0 MB");
        Require(Small, SetupLimits.None with { Time = TimeSpan.FromSeconds(1) }).ShouldBe("about 12 s, at most 1 s");
    }

    [Fact]
    public void All_that_is_over_its_limit_is_named_at_once_and_who_agrees_to_it_agrees_to_nothing_else()
    {
        var large = Small with { Body = new(3_000_000, 3_000_000, new(1 << 22, 1, 1)) };

        var refusal = Should.Throw<SetupLimitException>(() => SetupDemand.Of(large, Parameters, Engine).Require(SetupLimits.ForUntrustedPrograms));

        refusal.Message.ShouldBe("3010264 constraints, at most 65536; a structured reference string of degree 8388608, at most 262143; 3214.9 MB to download, at most 44.0 MB; about 3072 s, at most 300 s");
        refusal.Lifted.ShouldBe(SetupLimits.None);
        var fetched = Should.Throw<SetupLimitException>(() => SetupDemand.Of(Small, Parameters, Engine).Require(SetupLimits.ForUntrustedPrograms with { DownloadBytes = 0 }));
        fetched.Lifted.ShouldBe(SetupLimits.ForUntrustedPrograms with { DownloadBytes = long.MaxValue });
    }

    [Fact]
    public void A_circuit_that_no_published_string_proves_is_refused_by_name()
    {
        var huge = Small with { Body = new(1L << 27, 1L << 27, default) };

        Should.Throw<AleoNotSupportedException>(() => SetupDemand.Of(huge, Parameters, Engine)).Message.ShouldContain("the largest published one has 2^28 powers");
    }

    private ParameterStore Parameters => new(_folder.Path);

    /// <summary>What the refusal says; null where there is none.</summary>
    private string? Require(CircuitCount count, SetupLimits limits)
    {
        try
        {
            SetupDemand.Of(count, Parameters, Engine).Require(limits);
            return null;
        }
        catch (SetupLimitException refusal)
        {
            return refusal.Message;
        }
    }
}
