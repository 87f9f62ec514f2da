using Xunit.Abstractions;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Lowering;
using Zkml.Statements;
using Zkml.Training.Presets;
using Zkml.Transpiling;
using Zkml.Varuna.Parameters;

namespace Zkml.Tests.Backends.R1cs;

/// <summary>What direct proofs of the presets take: no change may make one dearer unnoticed.</summary>
public class PresetPriceTests(ITestOutputHelper output)
{
    public static TheoryData<string> Presets => [.. PresetCatalogue.All.Select(preset => preset.Name)];

    [Theory]
    [InlineData("nano", 710, 3_900, 2_048, 0.43)]
    [InlineData("square", 838, 5_400, 2_048, 0.43)]
    [InlineData("small", 867, 5_900, 2_048, 0.43)]
    [InlineData("wide", 1_020, 8_190, 4_095, 0.50)]
    [InlineData("tree-small", 976, 4_680, 2_048, 0.43)]
    [InlineData("tree", 1_617, 8_085, 4_096, 0.64)]
    [InlineData("boosted-small", 1_297, 6_172, 4_096, 0.60)]
    [InlineData("boosted", 2_406, 12_217, 8_192, 0.95)]
    [InlineData("binary", 870, 4_900, 2_048, 0.43)]
    [InlineData("zkml-2023", 1_091, 5_915, 4_096, 0.51)]
    [InlineData("conv", 2_220, 24_573, 8_192, 0.92)]
    [InlineData("fashion", 2_035, 22_800, 8_192, 0.92)]
    [InlineData("deep", 3_500, 27_000, 16_383, 1.30)]
    [InlineData("best", 6_800, 39_000, 16_384, 1.90)]
    public void A_proof_of_one_sample_takes_at_most(string preset, int rows, int nonZeros, int degree, double seconds)
    {
        var price = Price(preset, new());

        price.Constraints.ShouldBeLessThanOrEqualTo(rows + 1);
        (price.NonZerosA + price.NonZerosB + price.NonZerosC - 3).ShouldBeLessThanOrEqualTo(nonZeros);
        price.SrsDegree.ShouldBeLessThanOrEqualTo(degree);
        price.ProcessorSeconds(1).ShouldBeLessThanOrEqualTo(seconds);
    }

    [Fact]
    public void Systems_for_a_batch_trade_non_zeros_which_a_proof_pays_for_rows_which_each_sample_pays()
    {
        var (one, batch) = (Price("deep", new()), Price("deep", new() { Batch = 32 }));

        one.ProcessorSeconds(1).ShouldBeLessThan(batch.ProcessorSeconds(1));
        batch.ProcessorSeconds(32).ShouldBeLessThan(one.ProcessorSeconds(32));
        batch.Constraints.ShouldBeLessThan(one.Constraints);
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Neither_one_sample_nor_a_full_proof_of_a_preset_needs_a_file_that_is_not_embedded(string preset)
    {
        Price(preset, new()).SrsDegree.ShouldBeLessThanOrEqualTo(EmbeddedPowers.Degree);
        Price(preset, new() { Batch = ModelProof.MaximumInstances }).SrsDegree.ShouldBeLessThanOrEqualTo(EmbeddedPowers.Degree);
    }

    [Fact]
    public void What_is_embedded_is_at_hand_and_files_are_taken_where_they_save_much()
    {
        new R1csOptions().DegreeAtHand.ShouldBe(EmbeddedPowers.Degree);

        // With all files at hand, the cheapest system of 128 samples is one of few rows and many non-zeros.
        var (atHand, published) = (Price("best", new() { Batch = 128 }), Price("best", new() { Batch = 128, DegreeAtHand = 1 << 28 }));
        published.SrsDegree.ShouldBeGreaterThan(EmbeddedPowers.Degree);
        published.ProcessorSeconds(128).ShouldBeLessThan(atHand.ProcessorSeconds(128));
        atHand.ProcessorSeconds(128).ShouldBeLessThan(1.5 * published.ProcessorSeconds(128));
    }

    [Fact]
    public void Only_samples_that_are_public_cost_rows_and_the_statement_costs_none()
    {
        var statement = Price("nano", new());

        Price("nano", new() { BoundInputs = 0 }).Constraints.ShouldBe(statement.Constraints);
        Price("nano", new() { HasPublicSample = true }).Constraints.ShouldBeLessThanOrEqualTo(statement.Constraints + 20);
    }

    /// <summary>The table of all presets, for those who change the back end.</summary>
    [Theory]
    [MemberData(nameof(Presets))]
    public void The_price_is_explained(string preset)
    {
        var price = Price(preset, new());

        output.WriteLine($"{preset}: {price.Explain()}");
        price.Explain().ShouldContain($"degree {price.SrsDegree:N0}");
    }

    private static ProofPrice Price(string preset, R1csOptions options) => DirectLowering.Lower(PresetCatalogue.Find(preset).Model, OutputKind.Class, options).Emission.Price;
}
