using Zkml.Proving.OnChain;

namespace Zkml.Tests.Proving.OnChain;

/// <summary>What <c>zkml_verifier.aleo</c> is given.</summary>
public sealed class OnChainCheckTests
{
    [Fact]
    public void Keys_statements_and_proofs_have_the_shapes_that_the_program_declares()
    {
        var check = CubeProof.Check;

        check.Key.Split(", ").Length.ShouldBe(43);
        check.Proof.Split(", ").Length.ShouldBe(60);
        check.Statement.ShouldBe("[343field, 12345field, 99field, 0field]");
    }

    [Fact]
    public void A_statement_with_more_public_inputs_than_the_program_takes_is_refused() =>
        Should.Throw<ArgumentException>(() => OnChainCheck.Of(CubeProof.VerifyingKey, [1, 2, 3, 4, 5], CubeProof.Proof)).Message.ShouldContain("at most 4");

    [Fact]
    public void A_proof_of_several_samples_is_refused() =>
        Should.Throw<ArgumentException>(() => OnChainCheck.Of(CubeProof.VerifyingKey, CubeProof.PublicInputs, new byte[956 + 144])).Message.ShouldContain("one sample");
}
