using Zkml.Aleo.Counting;
using Zkml.Aleo.Platform.Consensus;
using Zkml.Aleo.Platform.Fees;
using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Tests.Platform;

public sealed class DeploymentFeeTests
{
    public static TheoryData<AleoProgram, long, long, long, long> Measured => new()
    {
        // Program, bytes of the deployment, variables with constants, constraints, total fee.
        { MeasuredPrograms.IdentityOfByte, 857, 16_089, 12_355, 10_000_000_887_444 },
        { MeasuredPrograms.NineLetters, 851, 14_112, 10_264, 10_877_376 },
        { MeasuredPrograms.PlainSquare, 923, 17_199, 13_058, 1_955_257 },
        { MeasuredPrograms.CastToI64, 919, 20_028, 16_018, 100_957_046 },
        { MeasuredPrograms.TernaryOfConstants, 985, 19_966, 15_953, 101_022_919 },
        { MeasuredPrograms.CounterWithMapping, 998, 16_046, 11_313, 2_027_359 },
        { MeasuredPrograms.SignedValues, 1_967, 17_036, 12_767, 101_998_803 },
        { MeasuredPrograms.LargeConstants("sixty_kilobytes", 575), 26_311, 16_567, 11_761, 27_341_328 },
        { MeasuredPrograms.LargeConstants("text_600k_below_the_tier", 5_800), 266_670, 22_161, 11_761, 267_705_922 },
        { MeasuredPrograms.LargeConstants("above_the_tier_of_512_thousand0", 13_000), 597_877, 29_645, 11_761, 699_201_427 },
    };

    [Theory]
    [MemberData(nameof(Measured), DisableDiscoveryEnumeration = true)]
    public void A_deployment_costs_to_the_microcredit_what_was_measured(AleoProgram program, long bytes, long variables, long constraints, long total)
    {
        var count = CircuitCounter.Count(program, program.Functions[0].Name);

        count.VariablesWithConstants.ShouldBe(variables);
        count.Constraints.Total.ShouldBe(constraints);
        DeploymentSize.Bytes(program, ConsensusVersion.V22).ShouldBe(bytes);
        FeePrediction.Deployment(program).Total.ShouldBe(total);
        FeePrediction.Deployment(program, [count]).ShouldBe(FeePrediction.Deployment(program));
    }

    [Fact]
    public void A_deployment_is_paid_in_four_parts() =>
        FeePrediction.Deployment(MeasuredPrograms.PlainSquare).ShouldBe(new(Storage: 923_000, Synthesis: 30_257, Constructor: 2_000, Namespace: 1_000_000));

    [Theory]
    [InlineData(ConsensusVersion.V8, 859_000, 756_425, 50_000)]
    [InlineData(ConsensusVersion.V9, 923_000, 756_425, 50_000)]
    [InlineData(ConsensusVersion.V10, 923_000, 30_257, 2_000)]
    [InlineData(ConsensusVersion.V17, 923_000, 30_257, 2_000)]
    public void Prices_change_with_the_consensus_version(ConsensusVersion version, long storage, long synthesis, long constructor) =>
        FeePrediction.Deployment(MeasuredPrograms.PlainSquare, version).ShouldBe(new(storage, synthesis, constructor, 1_000_000));

    [Theory]
    [InlineData(ConsensusVersion.V18)]
    [InlineData(ConsensusVersion.V21)]
    public void Synthesis_was_priced_by_non_zeros_for_a_while(ConsensusVersion version)
    {
        var (a, b, c) = CircuitCounter.Count(MeasuredPrograms.PlainSquare, "main").NonZeros;
        FeePrediction.Deployment(MeasuredPrograms.PlainSquare, version).Synthesis.ShouldBe(a + b + c);
    }

    [Fact]
    public void Storage_was_linear_before_V16() =>
        FeePrediction.Deployment(MeasuredPrograms.LargeConstants("above_the_tier_of_512_thousand0", 13_000), ConsensusVersion.V15).Storage.ShouldBe(597_877_000);

    [Fact]
    public void Each_letter_below_ten_costs_ten_times_as_much()
    {
        long[] fees = [.. new[] { "ab", "abcdefghi", "abcdefghij", "abcdefghijk" }
            .Select(name => FeePrediction.Deployment(MeasuredPrograms.PlainSquare with { Name = name }).Namespace)];
        fees.ShouldBe([100_000_000_000_000, 10_000_000, 1_000_000, 1_000_000]);
    }

    [Fact]
    public void All_functions_are_paid_for()
    {
        var program = MeasuredPrograms.PlainSquare;
        var twice = program with { Components = program.Components.Add(program.Functions[0] with { Name = "once" }) };

        var (one, two) = (FeePrediction.Deployment(program), FeePrediction.Deployment(twice));

        two.Synthesis.ShouldBe(2 * one.Synthesis);
        two.Storage.ShouldBe(one.Storage + (1_000 * (BytesOfFunction(program) + 732 + "main".Length)));
        Should.Throw<ArgumentException>(() => FeePrediction.Deployment(twice, [CircuitCounter.Count(program, "main")]));
    }

    private static long BytesOfFunction(AleoProgram program) =>
        ProgramSize.Of(program).BinaryBytes - ProgramSize.Of(program with { Components = program.Components.Remove(program.Functions[0]) }).BinaryBytes;
}
