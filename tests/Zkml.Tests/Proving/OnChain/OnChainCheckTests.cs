using Zkml.Aleo.Syntax;
using Zkml.Lowering;
using Zkml.Proving.OnChain;
using Zkml.Statements;

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

    [Fact]
    public void A_proof_whose_numbers_would_be_taken_for_others_on_chain_is_refused()
    {
        var model = ModelHash.Of([1, 2, 3]);
        ModelProof Stating(params ProvenInstance[] instances) => new(
            "test", ModelProof.CurrentVaruna, model, OutputKind.Logits, Visibility.Private, Challenge.None, BatchPlace.Alone, [.. instances], CubeProof.VerifyingKey, new byte[57], CubeProof.Proof);

        Should.Throw<ArgumentException>(() => OnChainCheck.Of(Stating(new ProvenInstance([343, 7], [])))).Message.ShouldBe("the proof states 2 outputs; zkml_verifier.aleo takes one, a class or a value");
        Should.Throw<ArgumentException>(() => OnChainCheck.Of(Stating(new ProvenInstance([343], [7])))).Message.ShouldBe("the proof states its sample; zkml_verifier.aleo takes proofs of samples that stay private");
        Should.Throw<ArgumentException>(() => OnChainCheck.Of(Stating(new([343], []), new([343], [])))).Message.ShouldBe("the proof is of 2 samples; zkml_verifier.aleo takes proofs of one");
        OnChainCheck.Of(Stating(new ProvenInstance([343], []))).Statement.ShouldBe($"[343field, {model.Value}field, 0field, 0field]");
    }
}
