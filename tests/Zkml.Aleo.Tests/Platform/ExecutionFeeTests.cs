using Zkml.Aleo.Parsing;
using Zkml.Aleo.Platform.Consensus;
using Zkml.Aleo.Platform.Fees;

namespace Zkml.Aleo.Tests.Platform;

public sealed class ExecutionFeeTests
{
    [Fact]
    public void An_execution_costs_to_the_microcredit_what_was_measured()
    {
        FeePrediction.Execution(MeasuredPrograms.IdentityOfByte, "main").ShouldBe(new(Storage: 1_273, Finalize: 0));
        FeePrediction.Execution(MeasuredPrograms.PlainSquare, "main").ShouldBe(new(Storage: 1_353, Finalize: 0));
        FeePrediction.Execution(MeasuredPrograms.LargeConstants("above_the_tier_of_512_thousand0", 10), "main").Total.ShouldBe(1_303);
    }

    [Fact]
    public void A_finalize_block_is_paid_for_besides_the_bytes() =>
        FeePrediction.Execution(MeasuredPrograms.CounterWithMapping, "bump").ShouldBe(new(Storage: 1_317, Finalize: 652));

    [Theory]
    [InlineData(ConsensusVersion.V9, 16_320)]
    [InlineData(ConsensusVersion.V10, 652)]
    public void The_discount_on_finalize_blocks_came_with_V10(ConsensusVersion version, long finalize) =>
        FeePrediction.Execution(MeasuredPrograms.CounterWithMapping, "bump", version).Finalize.ShouldBe(finalize);

    [Theory]
    [InlineData("u8.public", 38)]
    [InlineData("field.public", 69)]
    [InlineData("field.private", 100)]
    [InlineData("u128.private", 68)]
    [InlineData("[u8; 600u32].public", 3_639)]
    [InlineData("[[u8; 3u32]; 2u32].public", 89)]
    [InlineData("[boolean; 12u32].private", 132)]
    [InlineData("pair.public", 66)]
    [InlineData("pair.private", 100)]
    public void An_input_costs_by_its_type(string type, long bytes)
    {
        // Measured with snarkVM 4.12.
        var program = AleoParser.Parse($"program plain_square.aleo; struct pair: left as u8; right as u64; function main: input r0 as {type};");
        FeePrediction.Execution(program, "main").Storage.ShouldBe(1_130 + "plain_square".Length + "main".Length + bytes);
    }

    [Fact]
    public void Beyond_five_thousand_bytes_storage_grows_with_the_square()
    {
        // 1,130 bytes, 12 of the names, and 34 + 5 + 784 * 6 of the input.
        var program = Samples.Function("input r0 as [u8; 784u32].public;") with { Name = "measured" };
        FeePrediction.Execution(program, "main").Storage.ShouldBe(5_885L * 5_885 / 5_000);
        FeePrediction.Execution(program, "main").Storage.ShouldBe(6_926);
    }

    [Fact]
    public void Executions_before_V4_are_refused_because_their_proofs_had_another_size() =>
        Should.Throw<AleoNotSupportedException>(() => FeePrediction.Execution(MeasuredPrograms.PlainSquare, "main", ConsensusVersion.V3)).Message
            .ShouldBe("an execution of V3 cannot be priced: proofs had another size before V4");

    [Fact]
    public void A_function_that_is_not_there_is_named() =>
        Should.Throw<ArgumentException>(() => FeePrediction.Execution(MeasuredPrograms.PlainSquare, "square")).Message
            .ShouldStartWith("the program 'plain_square.aleo' has no function 'square'");
}
