using System.Numerics;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Circuits.Passes;

namespace Zkml.Circuits.Tests.Backends.R1cs;

public class ProofPriceTests
{
    /// <summary>What snarkVM's key of these systems states: constraints, variables, public variables, non-zeros, degree.</summary>
    [Theory]
    [InlineData(645, 644, 2008, 2009, 831, 2048)]
    [InlineData(715, 714, 954, 947, 1910, 2048)]
    [InlineData(2097, 2095, 8046, 8046, 8044, 8192)]
    [InlineData(1952, 1950, 4091, 4091, 16375, 16383)]
    [InlineData(2396, 2394, 6197, 3987, 1993, 8192)]
    public void Sizes_are_those_of_the_verifying_key(long rows, long wires, long a, long b, long c, long degree)
    {
        // One output, the model's hash and the challenge: with the constant one, as many public variables as their power of two.
        var price = ProofPrice.Of(rows, 3, wires, a, b, c);

        price.ShouldBe(new(rows + 1, wires + 3, 4, a + 1, b + 1, c + 1));
        price.SrsDegree.ShouldBe(degree);
    }

    [Fact]
    public void Public_variables_are_padded_to_a_power_of_two()
    {
        ProofPrice.Of(10, 3, 20, 1, 1, 1).PublicVariables.ShouldBe(4);
        ProofPrice.Of(10, 4, 20, 1, 1, 1).PublicVariables.ShouldBe(8);
        (ProofPrice.Of(10, 4, 20, 1, 1, 1).Variables - ProofPrice.Of(10, 3, 20, 1, 1, 1).Variables).ShouldBe(3, "three more of padding, and the fourth is public instead of private");
    }

    [Fact]
    public void A_proof_is_as_dear_as_its_powers_of_two()
    {
        var price = ProofPrice.Of(1_000, 3, 1_000, 2_000, 2_000, 2_000);

        ProofPrice.Of(700, 3, 800, 1_100, 1_500, 1_200).ProcessorSeconds(1).ShouldBe(price.ProcessorSeconds(1));
        ProofPrice.Of(1_024, 3, 1_000, 2_000, 2_000, 2_000).ProcessorSeconds(1).ShouldBeGreaterThan(price.ProcessorSeconds(1), "hiding adds a constraint");
        ProofPrice.Of(1_000, 3, 1_000, 2_048, 2_000, 2_000).ProcessorSeconds(1).ShouldBeGreaterThan(price.ProcessorSeconds(1));
        (price.ProcessorSeconds(32) / 32).ShouldBeLessThan(price.ProcessorSeconds(1) / 5);
    }

    [Fact]
    public void An_explanation_names_sizes_domains_degree_and_seconds()
    {
        var text = ProofPrice.Of(715, 3, 714, 954, 947, 1_910).Explain(32);

        text.ShouldContain("716 constraints of 1,024");
        text.ShouldContain("955 / 948 / 1,911 non-zeros of 1,024 / 1,024 / 2,048");
        text.ShouldContain("degree 2,048");
        text.ShouldContain("for 32 samples");
    }

    [Fact]
    public void An_emissions_price_is_that_of_its_rows()
    {
        var circuit = PassPipeline.Optimise(RandomCircuit.Of(3).Circuit);
        var emission = R1csBackend.Lower(circuit, new());

        emission.Price.Constraints.ShouldBe(emission.System.Constraints.Length + 1);
        emission.Price.NonZerosA.ShouldBe(emission.System.Constraints.Sum(row => row.A.Terms.Length) + 1);
        emission.Price.ConstraintDomain.ShouldBe((long)BitOperations.RoundUpToPowerOf2((ulong)emission.Price.Constraints));
    }
}
