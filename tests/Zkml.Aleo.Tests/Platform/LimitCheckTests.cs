using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;
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

    [Fact]
    public void Writes_and_what_finalizing_costs_are_limited()
    {
        var writes = string.Concat(Enumerable.Range(0, 20).Select(value => $"set {value}u8 into seen[r0];"));
        var hashes = string.Concat(Enumerable.Range(1, 2_000).Select(register => $"hash.bhp256 r0 into r{register} as field;"));
        var program = AleoParser.Parse(
            "program busy.aleo; mapping seen: key as u8.public; value as u8.public;"
            + "function main: input r0 as u8.public; async main r0 into r1; output r1 as busy.aleo/main.future;"
            + $"finalize main: input r0 as u8.public; {writes}{hashes}");

        // 20 * 10,200 + 2,000 * 50,300, a 25th of it from V10 on.
        Check(program, ConsensusVersion.V22).ShouldBe(["microcredits of finalizing 'main': 4,032,160, consensus version V22 allows 4,000,000"]);
        Check(program, ConsensusVersion.V13).ShouldContain("writes of finalizing 'main': 20, consensus version V13 allows 16");
        Check(program, ConsensusVersion.V9).ShouldContain("microcredits of finalizing 'main': 100,804,000, consensus version V9 allows 100,000,000");
    }

    private static string[] Check(AleoProgram program, ConsensusVersion version) =>
        [.. LimitCheck.Check(program, [.. program.Functions.Select(function => CircuitCounter.Count(program, function.Name))], version).Select(broken => broken.ToString())];
}
