using Zkml.Aleo.Counting;
using Zkml.Aleo.Platform.Consensus;
using Zkml.Aleo.Platform.Limits;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Tests.Platform;

public sealed class LimitCheckTests
{
    [Theory]
    [InlineData(ConsensusVersion.V16)]
    [InlineData(ConsensusVersion.V22)]
    public void A_large_program_fits_the_newest_versions(ConsensusVersion version) =>
        Check(MeasuredPrograms.LargeConstants("text_600k_below_the_tier", 5_800), version).ShouldBeEmpty();

    [Fact]
    public void A_broken_limit_says_what_was_found_and_which_version_allows_how_much() =>
        Check(MeasuredPrograms.LargeConstants("text_600k_below_the_tier", 5_800), ConsensusVersion.V14).ShouldBe(
        [
            "characters of the program's text: 624,344, consensus version V14 allows 512,000",
        ]);

    [Fact]
    public void Old_versions_took_smaller_transactions_and_arrays() =>
        Check(Samples.Function("input r0 as [u8; 784u32].public;"), ConsensusVersion.V10).ShouldBe(
        [
            "elements of an array: 784, consensus version V10 allows 32",
        ]);

    [Fact]
    public void Too_many_variables_are_told()
    {
        var program = MeasuredPrograms.PlainSquare;
        var large = CircuitCounter.Count(program, "main") with { Body = new(4_190_000, 4_190_000, default) };

        LimitCheck.Check(program, [large]).Select(broken => (broken.What, broken.Limit)).ShouldBe(
            [("variables with constants of the deployment", 1 << 22), ("constraints of the deployment", 1 << 22)]);
        LimitCheck.Check(program, [large], ConsensusVersion.V18).ShouldBeEmpty();
    }

    [Fact]
    public void An_execution_with_huge_inputs_does_not_fit_an_old_transaction()
    {
        var inputs = Enumerable.Range(0, 4).Select(input => $"input r{input} as [[field; 32u32]; 32u32].public;");
        var program = Samples.Function([.. inputs]);

        LimitCheck.Check(program, [CircuitCounter.Count(MeasuredPrograms.PlainSquare, "main")], ConsensusVersion.V13).Select(broken => broken.ToString()).ShouldBe(
        [
            "bytes of the transaction that executes 'main': 155,195, consensus version V13 allows 128,000",
        ]);
    }

    private static string[] Check(AleoProgram program, ConsensusVersion version) =>
        [.. LimitCheck.Check(program, [.. program.Functions.Select(function => CircuitCounter.Count(program, function.Name))], version).Select(broken => broken.ToString())];
}
